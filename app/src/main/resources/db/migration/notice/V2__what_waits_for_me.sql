create view notice.item_card with (security_invoker = true) as
    select id, person_id, wall, kind, title, body, due_on, created_at, read_at, done_at, done_at is null and (kind = 'TODO' or read_at is null) as open from notice.item;
grant select on notice.item_card to ${app};
