-- 问题悬挂与招标: a problem of teaching, from being posted to a case or a research topic.
create table activity.problem (
    id             uuid primary key,
    wall           uuid not null,
    walls          uuid[] not null,
    version        int not null default 0,
    unit_id        uuid not null,
    community_id   uuid,
    undertaking_id uuid,
    title          text not null check (title <> ''),
    stage          text,
    subject        text,
    what           text not null check (what <> ''),
    tried          text not null default '',
    posted_by      uuid not null,
    named          boolean not null default true,
    posted_at      timestamptz not null,
    state          text not null check (state in ('POSTED', 'RETURNED', 'OPEN', 'AWARDED', 'SOLVED', 'ESCALATED', 'MERGED', 'WITHDRAWN')),
    reason         text not null default '',
    merged_into    uuid references activity.problem,
    merged_from    text,
    bid_id         uuid,
    constraint merged_says_into check ((state = 'MERGED') = (merged_into is not null) and (merged_into is null or merged_into <> id)),
    constraint awarded_says_whom check (state <> 'AWARDED' or bid_id is not null)
);
create index problem_by_wall on activity.problem (wall, posted_at desc);
create index problem_by_poster on activity.problem (posted_by);
create index problem_by_undertaking on activity.problem (undertaking_id) where undertaking_id is not null;
create index problem_by_target on activity.problem (merged_into) where merged_into is not null;

-- 同问: one row is one person who has the same problem.
create table activity.echo (
    problem_id uuid not null references activity.problem,
    person_id  uuid not null,
    walls      uuid[] not null,
    at         timestamptz not null,
    primary key (problem_id, person_id)
);

create table activity.bid (
    id           uuid primary key,
    problem_id   uuid not null references activity.problem,
    walls        uuid[] not null,
    person_id    uuid not null,
    name         text not null,
    plan         text not null check (plan <> ''),
    due_on       date not null,
    at           timestamptz not null,
    withdrawn_at timestamptz
);
create unique index bid_once on activity.bid (problem_id, person_id) where withdrawn_at is null;
create table activity.bid_member (
    bid_id    uuid not null references activity.bid,
    person_id uuid not null,
    walls     uuid[] not null,
    name      text not null,
    primary key (bid_id, person_id)
);

-- What those who work on it write down and put in.
create table activity.problem_note (
    id         uuid primary key,
    problem_id uuid not null references activity.problem,
    walls      uuid[] not null,
    person_id  uuid not null,
    name       text not null,
    at         timestamptz not null,
    text       text not null default '',
    file       text,
    file_name  text not null default '',
    type       text not null default '',
    check (text <> '' or file is not null)
);
create index problem_note_by_problem on activity.problem_note (problem_id, at);

-- 案例: how it was solved.
create table activity.problem_case (
    problem_id uuid primary key references activity.problem,
    walls      uuid[] not null,
    question   text not null check (question <> ''),
    approach   text not null check (approach <> ''),
    effect     text not null check (effect <> ''),
    who        text not null check (who <> ''),
    by_person  uuid not null,
    at         timestamptz not null
);

-- 问题即课题: the draft of a topic, for whoever keeps research projects.
create table activity.problem_topic (
    id         uuid primary key,
    problem_id uuid not null unique references activity.problem,
    walls      uuid[] not null,
    title      text not null check (title <> ''),
    question   text not null check (question <> ''),
    reason     text not null check (reason <> ''),
    by_person  uuid not null,
    at         timestamptz not null
);

create table activity.problem_step (
    id         uuid primary key,
    problem_id uuid not null references activity.problem,
    walls      uuid[] not null,
    person_id  uuid not null,
    name       text not null,
    at         timestamptz not null,
    what       text not null,
    detail     text not null default ''
);
create index problem_step_by_problem on activity.problem_step (problem_id, at);

select platform.guard(guarded) from unnest(array['activity.problem', 'activity.echo', 'activity.bid', 'activity.bid_member', 'activity.problem_note', 'activity.problem_case',
    'activity.problem_topic', 'activity.problem_step']::regclass[]) as guarded;

create view activity.problem_topic_card with (security_invoker = true) as
    select t.id, t.walls, p.wall, p.unit_id, p.stage, p.subject, t.problem_id, t.title, t.question, t.reason, t.by_person, t.at from activity.problem_topic t join activity.problem p on p.id = t.problem_id;
create view activity.problem_card with (security_invoker = true) as
    select id, wall, walls, unit_id, community_id, undertaking_id, title, stage, subject, state, posted_at from activity.problem;
grant select on activity.problem_topic_card, activity.problem_card to ${app};
