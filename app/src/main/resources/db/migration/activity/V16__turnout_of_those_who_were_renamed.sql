-- When the rows of one person become those of another, both are told anew.
create function activity.turn_out_renamed() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    activities uuid[];
    persons    uuid[];
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(activity_id::text, 4)) from (select distinct activity_id from changed order by activity_id) each;
    select array_agg(distinct c.activity_id), array_agg(distinct c.person_id) into activities, persons
      from (select activity_id, person_id from changed union select activity_id, person_id from former) c
     where exists (select from activity.activity a where a.id = c.activity_id and a.state = 'CLOSED');
    if activities is not null then
        perform activity.settle_turnout(activities, persons);
    end if;
    return null;
end $$;
do $$
declare
    source text;
begin
    foreach source in array array['invitee', 'check_in', 'record'] loop
        execute format('drop trigger turnout_update on activity.%I', source);
        execute format('create trigger turnout_update after update on activity.%I referencing new table as changed old table as former for each statement execute function activity.turn_out_renamed()', source);
    end loop;
end $$;
