-- The start page asks what a person still owes: that must not grow with the years, and a sign-in long ago belongs to an activity long ago.
create or replace view activity.owing_card with (security_invoker = true) as
    select c.person_id, a.id as activity_id, a.title, a.starts_at, a.walls,
           a.needs_record and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'RECORD') as record,
           a.needs_reflection and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'REFLECTION') as reflection,
           c.at
      from activity.check_in c join activity.activity a on a.id = c.activity_id
     where a.state in ('PUBLISHED', 'CLOSED');
