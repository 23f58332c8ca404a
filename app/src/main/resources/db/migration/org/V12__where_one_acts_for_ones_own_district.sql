-- A city reaches over its districts to see; what it writes, hosts and manages is its own. A region's home is a root of its own, beneath
-- which lie the units of that region alone and not those of the districts below.
create function org.home(region uuid) returns uuid language sql immutable parallel safe as
    $$ select md5('home ' || region)::uuid $$;

create or replace function org.refresh_reach(wanted uuid) returns void language sql as $$
    delete from org.reach where wall = wanted;
    insert into org.reach (ancestor, descendant, wall, depth, valid)
    with recursive line as (
        select unit_id as ancestor, unit_id as descendant, 0 as depth, daterange(null, null) as valid, unit_id as top
          from (select distinct unit_id from org.unit_period where wall = wanted) every_unit
        union all
        select period.parent_id, line.descendant, line.depth + 1, line.valid * period.valid, period.parent_id
          from line join org.unit_period period on period.unit_id = line.top and period.valid && line.valid
         where period.parent_id is not null and line.depth < 12)
    select ancestor, descendant, wanted, min(depth), valid from line where not isempty(valid) group by ancestor, descendant, valid;
    insert into org.reach (ancestor, descendant, wall, depth, valid)
    select org.home(wanted), descendant, wanted, depth, valid from org.reach
     where ancestor = wanted and wall = wanted and exists (select from org.unit where id = wanted and kind in ('CITY', 'PROVINCE'));
$$;

insert into org.reach (ancestor, descendant, wall, depth, valid)
select org.home(r.wall), r.descendant, r.wall, r.depth, r.valid from org.reach r join org.unit u on u.id = r.wall and u.kind in ('CITY', 'PROVINCE') where r.ancestor = r.wall;
