-- A bureau's list goes by the districts an activity concerns, a person's by what they made or lead: neither walks through the whole region.
create index activity_by_walls on activity.activity using gin (walls);
create index activity_by_maker on activity.activity (created_by);
create index activity_by_leader on activity.activity (leader_id);
