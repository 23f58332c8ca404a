-- Whoever's hand ends a session or changes what somebody may see, every node is told with the commit: a session by its hash, anything else
-- by an empty text. Each module hangs this on its own tables.
create function platform.tell_rights() returns trigger language plpgsql as $$
begin
    perform pg_notify('yanxun_sessions', '');
    return null;
end $$;
create function platform.tell_session() returns trigger language plpgsql as $$
begin
    perform pg_notify('yanxun_sessions', old.token_hash);
    return null;
end $$;
create trigger told after delete or update of hat, account_id on platform.session for each row execute function platform.tell_session();
