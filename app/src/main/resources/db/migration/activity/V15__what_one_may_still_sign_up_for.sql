-- Activities people sign up for, with the seats there are and those that are taken: what neighbours need to offer one.
create view activity.opening_card with (security_invoker = true) as
    select a.id as activity_id, a.walls, a.starts_at, a.capacity, (select count(*) from activity.invitee i where i.activity_id = a.id and i.stance = 'ENROLLED') as seated
      from activity.activity a where a.enrolling and a.state = 'PUBLISHED';
grant select on activity.opening_card to ${app};
