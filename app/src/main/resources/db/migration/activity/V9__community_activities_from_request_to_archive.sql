-- What a bureau offers its communities for a term, and for how many.
create table activity.menu (
    id           uuid primary key,
    wall         uuid not null,
    unit_id      uuid not null,
    title        text not null check (title <> ''),
    guide        text not null default '',
    closes_on    date not null,
    seed         text not null check (seed <> ''),
    state        text not null check (state in ('DRAFT', 'OPEN', 'ALLOCATED')),
    created_by   uuid not null,
    created_at   timestamptz not null,
    opened_at    timestamptz,
    allocated_by uuid,
    allocated_at timestamptz,
    constraint allocated_says_when check ((state = 'ALLOCATED') = (allocated_at is not null))
);
create index menu_by_unit on activity.menu (unit_id, created_at desc);

create table activity.offer (
    id       uuid primary key,
    wall     uuid not null,
    menu_id  uuid not null references activity.menu on delete cascade,
    title    text not null check (title <> ''),
    form     text not null,
    stage    text,
    subject  text,
    guide    text not null default '',
    capacity int not null check (capacity between 1 and 1000)
);
create index offer_by_menu on activity.offer (menu_id);

-- Which steps a form of activity takes in a district, and how many days each may last. Without a row the standard holds.
create table activity.procedure (
    wall   uuid not null,
    form   text not null,
    phases text[] not null check (cardinality(phases) > 0),
    days   int[] not null,
    primary key (wall, form),
    check (cardinality(days) = cardinality(phases))
);

-- One activity of a community from the request to the archive.
create table activity.undertaking (
    id           uuid primary key,
    version      int not null default 0,
    wall         uuid not null,
    walls        uuid[] not null,
    community_id uuid not null,
    organiser_id uuid not null,
    host_id      uuid not null,
    title        text not null check (title <> ''),
    form         text not null,
    stage        text,
    subject      text,
    why          text not null default '',
    how          text not null default '',
    effect       text not null default '',
    menu_id      uuid references activity.menu,
    offer_id     uuid references activity.offer,
    decision     text not null default '',
    state        text not null check (state in ('RUNNING', 'DECLINED', 'WITHDRAWN', 'STOPPED', 'ARCHIVED')),
    phase        text not null,
    announced    boolean not null default false,
    owner_id     uuid,
    highlights   text not null default '',
    problems     text not null default '',
    improvements text not null default '',
    created_by   uuid not null,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    constraint ended_says_when check ((state = 'RUNNING') = (ended_at is null))
);
create index undertaking_by_community on activity.undertaking (community_id, created_at desc);
create index undertaking_by_wall on activity.undertaking (wall, created_at desc);
create index undertaking_by_host on activity.undertaking (host_id);
create index undertaking_by_menu on activity.undertaking (menu_id) where menu_id is not null;
create unique index undertaking_once_a_menu on activity.undertaking (menu_id, community_id, host_id) where menu_id is not null and state <> 'WITHDRAWN';

create table activity.wish (
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    rank           int not null check (rank between 1 and 5),
    offer_id       uuid not null references activity.offer,
    walls          uuid[] not null,
    primary key (undertaking_id, rank),
    unique (undertaking_id, offer_id)
);

create table activity.step (
    undertaking_id  uuid not null references activity.undertaking on delete cascade,
    phase           text not null,
    ordinal         int not null,
    walls           uuid[] not null,
    days            int not null check (days between 1 and 400),
    begun_at        timestamptz,
    due_on          date,
    done_at         timestamptz,
    done_by         uuid,
    delegate_id     uuid,
    dropped_because text,
    primary key (undertaking_id, phase)
);
create index step_open on activity.step (due_on) where begun_at is not null and done_at is null;
create index step_by_delegate on activity.step (delegate_id) where delegate_id is not null;

-- What happened, in order.
create table activity.passage (
    id             uuid primary key,
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    walls          uuid[] not null,
    at             timestamptz not null,
    person_id      uuid,
    name           text not null,
    what           text not null,
    from_phase     text,
    to_phase       text,
    detail         text not null default ''
);
create index passage_by_undertaking on activity.passage (undertaking_id, at desc);

-- 诊断: visits and talks, and the problems found.
create table activity.visit (
    id             uuid primary key,
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    walls          uuid[] not null,
    unit_id        uuid not null,
    on_date        date not null,
    way            text not null check (way in ('VISIT', 'TALK')),
    notes          text not null check (notes <> ''),
    by_person      uuid not null,
    at             timestamptz not null
);
create index visit_by_undertaking on activity.visit (undertaking_id);
create table activity.finding (
    id             uuid primary key,
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    walls          uuid[] not null,
    text           text not null check (text <> ''),
    by_person      uuid not null,
    at             timestamptz not null
);
create index finding_by_undertaking on activity.finding (undertaking_id);

-- 方案: every saved version stays.
create table activity.proposal (
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    number         int not null check (number > 0),
    walls          uuid[] not null,
    purpose        text not null,
    theme          text not null,
    goals          text not null,
    forms          text not null,
    content        text not null,
    measures       text not null,
    written_by     uuid not null,
    written_at     timestamptz not null,
    primary key (undertaking_id, number)
);

-- 论证会 on one version of the plan.
create table activity.hearing (
    id             uuid primary key,
    version        int not null default 0,
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    walls          uuid[] not null,
    number         int not null,
    proposal       int not null,
    held_on        date not null,
    place          text not null default '',
    conclusion     text check (conclusion in ('ADOPT', 'REVISE', 'REJECT')),
    reasons        text not null default '',
    concluded_by   uuid,
    concluded_at   timestamptz,
    unique (undertaking_id, number),
    check ((conclusion is null) = (concluded_at is null))
);
create table activity.expert (
    id         uuid primary key,
    hearing_id uuid not null references activity.hearing on delete cascade,
    walls      uuid[] not null,
    person_id  uuid,
    name       text not null check (name <> ''),
    unit_name  text not null default '',
    read_at    timestamptz,
    stand      text check (stand in ('ADOPT', 'REVISE', 'REJECT', 'ABSENT')),
    opinion    text not null default '',
    given_at   timestamptz,
    unique (hearing_id, person_id)
);
create index expert_by_person on activity.expert (person_id) where person_id is not null;
create table activity.required_change (
    id          uuid primary key,
    hearing_id  uuid not null references activity.hearing on delete cascade,
    walls       uuid[] not null,
    ordinal     int not null,
    text        text not null check (text <> ''),
    answer      text not null default '',
    accepted_at timestamptz,
    accepted_by uuid,
    unique (hearing_id, ordinal)
);

-- The meetings of a step are activities like all others, with their three fixings and three checks.
create table activity.session (
    activity_id    uuid primary key references activity.activity on delete cascade,
    undertaking_id uuid not null references activity.undertaking,
    phase          text not null,
    walls          uuid[] not null
);
create index session_by_undertaking on activity.session (undertaking_id);

-- 课例, from team study to delivery.
create table activity.lesson (
    id             uuid primary key,
    undertaking_id uuid not null references activity.undertaking on delete cascade,
    walls          uuid[] not null,
    unit_id        uuid not null,
    teacher_id     uuid not null,
    topic          text not null check (topic <> ''),
    grade          text not null default '',
    added_by       uuid not null,
    added_at       timestamptz not null,
    withdrawn_at   timestamptz,
    withdrawn_because text not null default '',
    chosen_for     uuid,
    chosen_because text not null default '',
    delivered_in   uuid references activity.activity,
    check ((chosen_for is null) or withdrawn_at is null)
);
create index lesson_by_undertaking on activity.lesson (undertaking_id);
create table activity.lesson_work (
    id        uuid primary key,
    lesson_id uuid not null references activity.lesson on delete cascade,
    walls     uuid[] not null,
    stage     text not null check (stage in ('TEAM_STUDY', 'DRAFT', 'TRIAL', 'POLISHING', 'REFLECTION', 'FINAL', 'TELLING', 'TEACHING', 'DISCUSSION', 'DEFENCE')),
    person_id uuid not null,
    text      text not null check (text <> ''),
    at        timestamptz not null
);
create index lesson_work_by_lesson on activity.lesson_work (lesson_id, at);
create table activity.backing (
    lesson_id uuid not null references activity.lesson on delete cascade,
    unit_id   uuid not null,
    walls     uuid[] not null,
    by_person uuid not null,
    at        timestamptz not null,
    primary key (lesson_id, unit_id)
);

select platform.guard(guarded) from unnest(array['activity.menu', 'activity.offer', 'activity.procedure', 'activity.undertaking', 'activity.wish', 'activity.step', 'activity.passage', 'activity.visit',
    'activity.finding', 'activity.proposal', 'activity.hearing', 'activity.expert', 'activity.required_change', 'activity.session', 'activity.lesson', 'activity.lesson_work', 'activity.backing']::regclass[]) as guarded;

create view activity.undertaking_card with (security_invoker = true) as
    select id, wall, walls, community_id, organiser_id, host_id, title, form, stage, subject, state, phase, created_at, ended_at from activity.undertaking;
grant select on activity.undertaking_card to ${app};

-- Who acts for a unit in a community: the person the tie names, else those who lead the unit.
create view activity.acting with (security_invoker = true) as
    select t.community_id, t.unit_id, t.person_id from network.tie_card t where t.valid @> current_date
    union
    select m.community_id, d.unit_id, d.person_id from network.member_card m
      join org.duty_card d on d.unit_id = m.unit_id and d.post in ('PRINCIPAL', 'DEAN') and d.valid @> current_date
     where m.valid @> current_date and not exists (select from network.tie_card t where t.community_id = m.community_id and t.unit_id = m.unit_id and t.valid @> current_date);

-- Whose turn it is.
create view activity.turn_now with (security_invoker = true) as
    select u.id as undertaking_id, s.delegate_id as person_id from activity.undertaking u join activity.step s on s.undertaking_id = u.id and s.phase = u.phase where s.delegate_id is not null
    union
    select u.id, a.person_id from activity.undertaking u join activity.step s on s.undertaking_id = u.id and s.phase = u.phase join activity.acting a on a.community_id = u.community_id and a.unit_id = u.host_id
     where s.delegate_id is null and u.phase in ('REQUEST', 'PLAN', 'STUDY', 'PREPARATION', 'EXHIBITION', 'CHOICE', 'DELIVERY', 'SUMMARY')
    union
    select u.id, coalesce(u.owner_id, d.person_id) from activity.undertaking u join activity.step s on s.undertaking_id = u.id and s.phase = u.phase
      left join org.duty_card d on u.owner_id is null and d.unit_id = u.organiser_id and d.valid @> current_date
           and (d.post in ('BUREAU_DIRECTOR', 'TRAINING_OFFICER') or d.post = 'RESEARCHER' and (d.subject is null or d.subject = u.subject))
     where s.delegate_id is null and u.phase in ('SCREENING', 'DIAGNOSIS', 'ARGUMENT', 'NOTICE', 'BRIEFING', 'ARCHIVE') and coalesce(u.owner_id, d.person_id) is not null;

-- Everybody an end or a return concerns: all member schools, the owner, who asked.
create view activity.concerned with (security_invoker = true) as
    select u.id as undertaking_id, a.person_id from activity.undertaking u join activity.acting a on a.community_id = u.community_id
    union select u.id, u.owner_id from activity.undertaking u where u.owner_id is not null
    union select u.id, u.created_by from activity.undertaking u;
grant select on activity.acting, activity.turn_now, activity.concerned to ${app};
