-- Append-only. Rows are chained into seals in the background, so that writers never wait for each other.
create table platform.audit (
    seq     bigint generated always as identity primary key,
    wall    uuid not null,
    at      timestamptz not null,
    actor   uuid,
    name    text not null,
    action  text not null,
    subject text not null,
    detail  text not null default ''
);
create index audit_by_subject on platform.audit (subject);
create index audit_by_time on platform.audit (wall, at desc);
alter table platform.audit enable row level security;
create policy wall on platform.audit for select to ${app} using ((select platform.everywhere()) or wall = any ((select platform.walls())::uuid[]));
create policy append on platform.audit for insert to ${app} with check (true);
grant select, insert on platform.audit to ${app};

create table platform.audit_seal (
    number   bigint primary key,
    from_seq bigint not null,
    to_seq   bigint not null,
    sealed_at timestamptz not null,
    previous text not null,
    hash     text not null
);
grant select, insert on platform.audit_seal to ${app};

create table platform.job (
    id          uuid primary key,
    wall        uuid not null,
    kind        text not null,
    title       text not null,
    owner       uuid,
    argument    text not null default '',
    state       text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    percent     int not null default 0,
    doing       text not null default '',
    result      text not null default '',
    cancel      boolean not null default false,
    created_at  timestamptz not null,
    beat_at     timestamptz,
    finished_at timestamptz
);
create index job_waiting on platform.job (created_at) where state in ('WAITING', 'RUNNING');
create index job_by_owner on platform.job (owner, created_at desc);
select platform.guard('platform.job');
