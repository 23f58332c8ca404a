-- By what a programme chooses its people, besides where they belong and what they do.
create or replace view org.person_card with (security_invoker = true) as
    select person.id, person.wall, person.number, person.name, membership.unit_id, membership.stage, membership.subjects, membership.grades, membership.title, person.employed_on
      from org.person left join org.membership on membership.person_id = person.id and coalesce(membership.valid @> current_date, false);

create view org.honour_card with (security_invoker = true) as
    select person_id, wall, level, kind, subject, valid from org.honour;
grant select on org.honour_card to ${app};
