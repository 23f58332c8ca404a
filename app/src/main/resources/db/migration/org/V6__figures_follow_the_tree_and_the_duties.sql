-- Figures look at the districts beneath a region (a district is the unit its wall is named after), at the units of one of them, and at who holds a post.
create index reach_to_district on org.reach (ancestor) where descendant = wall;
create index reach_by_wall on org.reach (ancestor, wall);
create index duty_by_post on org.duty (wall, post);
select platform.counted('org.reach');
select platform.counted('org.duty');
