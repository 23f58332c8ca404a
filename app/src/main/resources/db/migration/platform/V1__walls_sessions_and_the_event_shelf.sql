-- Every row of a district stands behind its wall. The program says with each connection which walls it may see through.
create function platform.everywhere() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('yanxun.walls', true), '') = '*' $$;

create function platform.walls() returns uuid[] language sql stable parallel safe as
    $$ select case when coalesce(current_setting('yanxun.walls', true), '') in ('', '*') then '{}'::uuid[]
                   else current_setting('yanxun.walls', true)::uuid[] end $$;

-- Puts a table with a column "wall uuid" (or "walls uuid[]" where several districts share the row) behind row-level security.
create function platform.guard(guarded regclass) returns void language plpgsql as $$
declare
    shared boolean := exists (select from pg_attribute where attrelid = guarded and attname = 'walls' and not attisdropped);
    rule text := case when shared then 'walls && (select platform.walls())' else 'wall = any ((select platform.walls())::uuid[])' end;
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy wall on %s to ${app} using ((select platform.everywhere()) or %s)', guarded, rule);
    execute format('grant select, insert, update, delete on %s to ${app}', guarded);
end $$;

grant usage on schema platform to ${app};

create table platform.session (
    token_hash text primary key,
    account_id uuid not null,
    hat        int,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    agent      text not null
);
create index session_by_account on platform.session (account_id);
grant select, insert, update, delete on platform.session to ${app};

-- Spring Modulith keeps each event here until its listeners are done.
create table platform.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_hash on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);
grant select, insert, update, delete on platform.event_publication to ${app};
