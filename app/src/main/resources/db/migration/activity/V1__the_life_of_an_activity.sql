grant usage on schema activity to ${app};

create table activity.form (
    wall             uuid not null,
    code             text not null,
    name             text not null,
    hours            numeric(4, 1) not null check (hours >= 0),
    needs_record     boolean not null,
    needs_reflection boolean not null,
    retired          boolean not null default false,
    primary key (wall, code)
);

create table activity.activity (
    id               uuid primary key,
    version          int  not null default 0,
    wall             uuid not null,
    walls            uuid[] not null,
    unit_id          uuid not null,
    form             text not null,
    title            text not null check (title <> ''),
    theme            text not null default '',
    content          text not null default '',
    level            text not null check (level in ('SCHOOL', 'COMMUNITY', 'DISTRICT', 'CITY')),
    stage            text,
    subject          text,
    mode             text not null check (mode in ('OFFLINE', 'ONLINE', 'HYBRID')),
    place            text not null default '',
    link             text not null default '',
    starts_at        timestamptz,
    ends_at          timestamptz,
    leader_id        uuid,
    speaker          text not null default '',
    capacity         int check (capacity > 0),
    enrolling        boolean not null default false,
    walk_ins         boolean not null default false,
    late_after       int not null default 10 check (late_after between 0 and 240),
    hours            numeric(4, 1) not null default 0 check (hours >= 0 and hours * 2 = trunc(hours * 2)),
    needs_record     boolean not null default true,
    needs_reflection boolean not null default false,
    summary          text not null default '',
    plan_entry_id    uuid,
    secret           bytea not null,
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED')),
    created_by       uuid not null,
    created_at       timestamptz not null,
    published_by     uuid,
    published_at     timestamptz,
    closed_by        uuid,
    closed_at        timestamptz,
    closing_note     text not null default '',
    cancelled_by     uuid,
    cancelled_at     timestamptz,
    cancel_reason    text not null default '',
    constraint time_runs_forward check (ends_at > starts_at),
    constraint fixed_before_published check (state in ('DRAFT', 'CANCELLED') or (starts_at is not null and ends_at is not null and content <> '' and (leader_id is not null or speaker <> ''))),
    constraint closed_says_who check ((state = 'CLOSED') = (closed_at is not null))
);
create index activity_by_unit on activity.activity (unit_id, starts_at desc);
create index activity_by_wall on activity.activity (wall, starts_at desc);
create index activity_by_entry on activity.activity (plan_entry_id) where plan_entry_id is not null;

-- 主办 organiser, 承办 host, 协办 co-host.
create table activity.host (
    activity_id uuid not null references activity.activity on delete cascade,
    walls       uuid[] not null,
    unit_id     uuid not null,
    role        text not null check (role in ('ORGANISER', 'HOST', 'COHOST')),
    primary key (activity_id, unit_id, role)
);
create index host_by_unit on activity.host (unit_id);

-- Whom the notice addresses: a unit (all of it, or one stage and subject of it), or one person.
create table activity.invitation (
    id          uuid primary key,
    activity_id uuid not null references activity.activity on delete cascade,
    walls       uuid[] not null,
    unit_id     uuid,
    stage       text,
    subject     text,
    post        text,
    person_id   uuid,
    check ((unit_id is null) <> (person_id is null))
);
create index invitation_by_activity on activity.invitation (activity_id);

-- The roster: everybody who is expected, one row each, and the unit the person belonged to at the time.
create table activity.invitee (
    activity_id  uuid not null references activity.activity on delete cascade,
    person_id    uuid not null,
    walls        uuid[] not null,
    unit_id      uuid not null,
    stance       text not null check (stance in ('EXPECTED', 'INVITED', 'ENROLLED', 'WAITING', 'DECLINED', 'LEAVE_ASKED', 'LEAVE_GRANTED', 'LEAVE_REFUSED', 'WALKED_IN')),
    reason       text not null default '',
    since        timestamptz not null,
    decided_by   uuid,
    primary key (activity_id, person_id)
);
create index invitee_by_person on activity.invitee (person_id);
create index invitee_by_unit on activity.invitee (activity_id, unit_id);

-- One row is one attendance. The primary key makes a repeated sign-in the same one.
create table activity.check_in (
    activity_id uuid not null,
    person_id   uuid not null,
    walls       uuid[] not null,
    at          timestamptz not null,
    way         text not null check (way in ('QR', 'CODE', 'ROLL', 'OFFLINE', 'MAKE_UP', 'CORRECTION')),
    by_person   uuid,
    out_at      timestamptz,
    noted_at    timestamptz not null default now(),
    primary key (activity_id, person_id)
);
create index check_in_by_person on activity.check_in (person_id, at desc);

-- Forgot to sign in: the person says why, the host decides.
create table activity.make_up (
    activity_id uuid not null references activity.activity on delete cascade,
    person_id   uuid not null,
    walls       uuid[] not null,
    reason      text not null check (reason <> ''),
    asked_at    timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    granted     boolean,
    primary key (activity_id, person_id)
);

create table activity.record (
    activity_id uuid not null references activity.activity on delete cascade,
    person_id   uuid not null,
    kind        text not null check (kind in ('RECORD', 'REFLECTION')),
    walls       uuid[] not null,
    text        text not null check (text <> ''),
    version     int not null default 0,
    written_at  timestamptz not null,
    changed_at  timestamptz not null,
    primary key (activity_id, person_id, kind)
);
create index record_by_person on activity.record (person_id);

create table activity.material (
    id          uuid primary key,
    activity_id uuid not null references activity.activity on delete cascade,
    walls       uuid[] not null,
    kind        text not null check (kind in ('MATERIAL', 'PHOTO', 'MINUTES', 'RECORDING')),
    name        text not null,
    file        text,
    type        text not null default '',
    size        bigint not null default 0,
    link        text not null default '',
    by_person   uuid not null,
    at          timestamptz not null,
    removed_at  timestamptz
);
create index material_by_activity on activity.material (activity_id);

-- What happened, in order, for everybody to see; corrections stay here with their reason.
create table activity.happening (
    id          uuid primary key,
    activity_id uuid not null references activity.activity on delete cascade,
    walls       uuid[] not null,
    at          timestamptz not null,
    person_id   uuid,
    name        text not null,
    what        text not null,
    detail      text not null default ''
);
create index happening_by_activity on activity.happening (activity_id, at);

select platform.guard(guarded) from unnest(array['activity.form', 'activity.activity', 'activity.host', 'activity.invitation', 'activity.invitee', 'activity.check_in',
    'activity.make_up', 'activity.record', 'activity.material', 'activity.happening']::regclass[]) as guarded;

create view activity.activity_card with (security_invoker = true) as
    select id, wall, walls, unit_id, form, title, level, stage, subject, mode, starts_at, ends_at, state, hours, plan_entry_id, closed_at, published_at from activity.activity;
create view activity.invitee_card with (security_invoker = true) as
    select activity_id, person_id, unit_id, stance, walls from activity.invitee;
create view activity.check_in_card with (security_invoker = true) as
    select activity_id, person_id, at, way, walls from activity.check_in;
create view activity.host_card with (security_invoker = true) as
    select activity_id, unit_id, role, walls from activity.host;
grant select on activity.activity_card, activity.invitee_card, activity.check_in_card, activity.host_card to ${app};
