-- Logins are typed in any case; where two differ in nothing else the exact one is meant. Asked by everybody at the door, so by an index, which
-- rows behind walls do not use: it tells nothing but a login that was typed already.
create index account_by_folded_login on org.account (lower(login));
create function org.login_meant(typed text) returns text language sql stable security definer set search_path = pg_catalog as $$
    select case when bool_or(login = typed) then typed when count(*) = 1 then min(login) end from org.account where lower(login) = lower(typed)
$$;
revoke execute on function org.login_meant(text) from public;
grant execute on function org.login_meant(text) to ${app};
