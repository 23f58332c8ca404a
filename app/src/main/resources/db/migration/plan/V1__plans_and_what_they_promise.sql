grant usage on schema plan to ${app};

-- The document a plan was read from, kept as it came.
create table plan.source (
    id        uuid primary key,
    wall      uuid not null,
    unit_id   uuid not null,
    name      text not null,
    text      text not null,
    by_person uuid not null,
    at        timestamptz not null
);

create table plan.plan (
    id           uuid primary key,
    version      int  not null default 0,
    wall         uuid not null,
    unit_id      uuid not null,
    kind         text not null check (kind in ('YEAR', 'TERM', 'SPECIAL', 'SUMMARY')),
    title        text not null check (title <> ''),
    starts_on    date not null,
    ends_on      date not null,
    guiding      text not null default '',
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    source_id    uuid references plan.source,
    source_part  int,
    created_by   uuid not null,
    created_at   timestamptz not null,
    published_by uuid,
    published_at timestamptz,
    constraint period_runs_forward check (ends_on >= starts_on),
    constraint source_part_once unique (source_id, source_part)
);
create index plan_by_unit on plan.plan (unit_id, starts_on desc);
create index plan_by_wall on plan.plan (wall, starts_on desc);

create table plan.section (
    id        uuid primary key,
    plan_id   uuid not null references plan.plan on delete cascade,
    wall      uuid not null,
    parent_id uuid references plan.section on delete cascade,
    ordinal   int  not null,
    number    text,
    title     text not null,
    text      text not null
);
create index section_by_plan on plan.section (plan_id, ordinal);

create table plan.goal (
    id      uuid primary key,
    plan_id uuid not null references plan.plan on delete cascade,
    wall    uuid not null,
    ordinal int  not null,
    text    text not null check (text <> '')
);
create index goal_by_plan on plan.goal (plan_id, ordinal);

create table plan.task (
    id           uuid primary key,
    plan_id      uuid not null references plan.plan on delete cascade,
    wall         uuid not null,
    version      int  not null default 0,
    ordinal      int  not null,
    number       text,
    title        text not null check (title <> ''),
    text         text not null default '',
    owner_unit   uuid,
    owner_person uuid,
    serves_id    uuid references plan.task on delete set null
);
create index task_by_plan on plan.task (plan_id, ordinal);
create index task_serving on plan.task (serves_id) where serves_id is not null;

create table plan.target (
    id       uuid primary key,
    plan_id  uuid not null references plan.plan on delete cascade,
    wall     uuid not null,
    ordinal  int  not null,
    text     text not null,
    measure  text not null,
    at_least numeric not null,
    per      text,
    unit     text,
    figure   text
);
create index target_by_plan on plan.target (plan_id, ordinal);

create table plan.entry (
    id           uuid primary key,
    plan_id      uuid not null references plan.plan on delete cascade,
    wall         uuid not null,
    version      int  not null default 0,
    ordinal      int  not null,
    label        text not null default '',
    title        text not null check (title <> ''),
    starts_on    date not null,
    ends_on      date not null,
    exact        boolean not null default false,
    task_id      uuid references plan.task on delete set null,
    owner_unit   uuid,
    owner_person uuid,
    serves_id    uuid references plan.entry on delete set null,
    dropped_at   timestamptz,
    drop_reason  text not null default '',
    constraint entry_runs_forward check (ends_on >= starts_on)
);
create index entry_by_plan on plan.entry (plan_id, starts_on);
create index entry_by_day on plan.entry (wall, starts_on);
create index entry_by_owner on plan.entry (owner_person) where owner_person is not null;
create index entry_serving on plan.entry (serves_id) where serves_id is not null;

select platform.guard(guarded) from unnest(array['plan.source', 'plan.plan', 'plan.section', 'plan.goal', 'plan.task', 'plan.target', 'plan.entry']::regclass[]) as guarded;

create view plan.plan_card with (security_invoker = true) as select id, wall, unit_id, kind, title, starts_on, ends_on, state from plan.plan;
create view plan.entry_card with (security_invoker = true) as
    select entry.id, entry.plan_id, entry.wall, plan.unit_id, entry.title, entry.starts_on, entry.ends_on, entry.owner_person, entry.owner_unit, plan.state, entry.dropped_at
      from plan.entry join plan.plan on plan.id = entry.plan_id;
grant select on plan.plan_card, plan.entry_card to ${app};
