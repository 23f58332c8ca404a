-- To see through all walls one must say a word that only the owner can read: whoever gets to speak SQL in the serving role's name cannot open them.
-- Ordinary work, which names its walls, pays nothing for it.
create table platform.wall_key (
    one boolean primary key default true check (one),
    key text not null
);
insert into platform.wall_key (key) values (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

create function platform.is_key(told text) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
begin
    return exists (select from platform.wall_key where key = told);
end $$;
revoke execute on function platform.is_key(text) from public;
grant execute on function platform.is_key(text) to ${app};

create or replace function platform.everywhere() returns boolean language sql stable parallel safe as
    $$ select case when coalesce(current_setting('yanxun.walls', true), '') like '*%' then platform.is_key(substr(current_setting('yanxun.walls', true), 3)) else false end $$;

create or replace function platform.walls() returns uuid[] language sql stable parallel safe as
    $$ select case when coalesce(current_setting('yanxun.walls', true), '') = '' or current_setting('yanxun.walls', true) like '*%' then '{}'::uuid[]
                   else current_setting('yanxun.walls', true)::uuid[] end $$;

revoke execute on function platform.touch(uuid[]) from public;
