create or replace view activity.activity_card with (security_invoker = true) as
    select id, wall, walls, unit_id, form, title, level, stage, subject, mode, starts_at, ends_at, state, hours, plan_entry_id, closed_at, published_at, place, created_by, leader_id from activity.activity;

-- What a person who signed in still owes.
create view activity.owing_card with (security_invoker = true) as
    select c.person_id, a.id as activity_id, a.title, a.starts_at, a.walls,
           a.needs_record and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'RECORD') as record,
           a.needs_reflection and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'REFLECTION') as reflection
      from activity.check_in c join activity.activity a on a.id = c.activity_id
     where a.state in ('PUBLISHED', 'CLOSED');
grant select on activity.owing_card to ${app};
