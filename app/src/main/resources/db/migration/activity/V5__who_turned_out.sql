-- Closed activities as figures count them: one row for each person who was expected or came, with the unit and its district at the time.
-- Derived from the rows it speaks of, renewed with every change of them, so that a figure is one look at one table.
create table activity.turnout (
    activity_id uuid not null references activity.activity on delete cascade,
    person_id   uuid not null,
    wall        uuid not null,
    unit_id     uuid not null,
    at_school   boolean not null,
    on_date     date not null,
    form        text not null,
    level       text not null,
    expected    boolean not null,
    attended    boolean not null,
    complete    boolean not null,
    primary key (activity_id, person_id)
);
create index turnout_by_wall on activity.turnout (wall, on_date);
create index turnout_by_unit on activity.turnout (unit_id, on_date);
create index turnout_by_person on activity.turnout (person_id, on_date);
select platform.guard('activity.turnout');
revoke insert, update, delete on activity.turnout from ${app};
select platform.counted('activity.turnout');

-- Looked up by key, person by person, whatever the planner knows of these tables: they are never asked for more than one activity.
create view activity.turnout_now with (security_invoker = true) as
    select a.id as activity_id, i.person_id, coalesce(u.wall, a.wall) as wall, i.unit_id, coalesce(u.kind = 'SCHOOL', false) as at_school,
           (a.starts_at at time zone 'Asia/Shanghai')::date as on_date, a.form, a.level,
           came.attended or i.stance in ('EXPECTED', 'ENROLLED', 'WALKED_IN', 'LEAVE_REFUSED', 'LEAVE_ASKED') as expected,
           came.attended,
           came.attended and (not a.needs_record or exists (select from activity.record r where r.activity_id = a.id and r.person_id = i.person_id and r.kind = 'RECORD'))
               and (not a.needs_reflection or exists (select from activity.record r where r.activity_id = a.id and r.person_id = i.person_id and r.kind = 'REFLECTION')) as complete
      from activity.activity a
      join activity.invitee i on i.activity_id = a.id
      cross join lateral (select exists (select from activity.check_in c where c.activity_id = a.id and c.person_id = i.person_id) as attended offset 0) came
      left join lateral (select past.wall, past.kind from org.unit_past_card past where past.id = i.unit_id limit 1) u on true
     where a.state = 'CLOSED';

-- Renews what is told of these activities: of the persons named, or of everybody where none are.
create function activity.settle_turnout(activities uuid[], persons uuid[]) returns void language sql security definer set search_path = '' as $$
    delete from activity.turnout t
     where t.activity_id = any (activities) and (persons is null or t.person_id = any (persons))
       and not exists (select from activity.turnout_now n where n.activity_id = t.activity_id and n.person_id = t.person_id and (n.expected or n.attended));
    insert into activity.turnout as t (activity_id, person_id, wall, unit_id, at_school, on_date, form, level, expected, attended, complete)
    select activity_id, person_id, wall, unit_id, at_school, on_date, form, level, expected, attended, complete
      from activity.turnout_now n where n.activity_id = any (activities) and (persons is null or n.person_id = any (persons)) and (n.expected or n.attended)
    on conflict (activity_id, person_id) do update
       set wall = excluded.wall, unit_id = excluded.unit_id, at_school = excluded.at_school, on_date = excluded.on_date, form = excluded.form, level = excluded.level,
           expected = excluded.expected, attended = excluded.attended, complete = excluded.complete
     where (t.wall, t.unit_id, t.at_school, t.on_date, t.form, t.level, t.expected, t.attended, t.complete)
           is distinct from (excluded.wall, excluded.unit_id, excluded.at_school, excluded.on_date, excluded.form, excluded.level, excluded.expected, excluded.attended, excluded.complete);
$$;
revoke execute on function activity.settle_turnout(uuid[], uuid[]) from public;

-- Closing, or whatever else is changed in a closed activity. Who signs in at the same moment either commits first and is counted here, or finds it closed
-- and is counted below: both hold a lock on the activity that costs no row.
create function activity.turn_out_activity() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.id::text, 4));
    if tg_op = 'INSERT' then
        perform activity.settle_turnout(array[new.id], null);
        perform platform.touch(array[new.wall]);
    else
        if (old.state, old.wall, old.starts_at, old.form, old.level, old.needs_record, old.needs_reflection)
                is distinct from (new.state, new.wall, new.starts_at, new.form, new.level, new.needs_record, new.needs_reflection) then
            perform activity.settle_turnout(array[new.id], null);
        end if;
        perform platform.touch(array[old.wall, new.wall]);
    end if;
    return null;
end $$;
create trigger turnout_when_inserted after insert on activity.activity for each row when (new.state = 'CLOSED') execute function activity.turn_out_activity();
create trigger turnout_when_updated after update on activity.activity for each row when (old.state = 'CLOSED' or new.state = 'CLOSED') execute function activity.turn_out_activity();

-- Sign-ins, answers and records: before closing they are nobody's figure yet, afterwards they are corrections.
create function activity.turn_out_persons() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    activities uuid[];
    persons    uuid[];
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(activity_id::text, 4)) from (select distinct activity_id from changed order by activity_id) each;
    select array_agg(distinct c.activity_id), array_agg(distinct c.person_id) into activities, persons
      from changed c where exists (select from activity.activity a where a.id = c.activity_id and a.state = 'CLOSED');
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
        execute format('create trigger turnout_insert after insert on activity.%I referencing new table as changed for each statement execute function activity.turn_out_persons()', source);
        execute format('create trigger turnout_update after update on activity.%I referencing new table as changed for each statement execute function activity.turn_out_persons()', source);
        execute format('create trigger turnout_delete after delete on activity.%I referencing old table as changed for each statement execute function activity.turn_out_persons()', source);
    end loop;
end $$;

select activity.settle_turnout(array(select id from activity.activity where state = 'CLOSED'), null);
