-- Since when somebody works, without asking where: whoever needs it for a whole district already knows the memberships.
create view org.employment_card with (security_invoker = true) as select id as person_id, wall, employed_on from org.person;
grant select on org.employment_card to ${app};
