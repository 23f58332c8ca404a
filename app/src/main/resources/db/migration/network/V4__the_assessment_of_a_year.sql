-- 年度考核 of a community: the process part counted from activities and frozen when published, the effect part given by the bureau.
create table network.assessment (
    id               uuid primary key,
    walls            uuid[] not null,
    version          int not null default 0,
    community_id     uuid not null references network.community,
    year             int not null check (year between 2000 and 2100),
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'FINAL')),
    process          numeric(4, 1) check (process between 0 and 60),
    effect           numeric(4, 1) check (effect between 0 and 40),
    verdict          text not null default '',
    published_by     uuid,
    published_at     timestamptz,
    objections_until date,
    concluded_by     uuid,
    concluded_at     timestamptz,
    constraint one_assessment_a_year unique (community_id, year),
    constraint published_says_all check (state = 'DRAFT' or (process is not null and effect is not null and verdict <> '' and published_at is not null and objections_until is not null)),
    constraint concluded_says_who check ((state = 'FINAL') = (concluded_at is not null))
);

-- The part each member has in it.
create table network.assessment_member (
    assessment_id uuid not null references network.assessment on delete cascade,
    walls         uuid[] not null,
    unit_id       uuid not null references org.unit,
    name          text not null,
    hosted        int not null default 0,
    took_part     int not null default 0,
    process       numeric(4, 1) check (process between 0 and 60),
    effect        numeric(4, 1) check (effect between 0 and 40),
    remark        text not null default '',
    primary key (assessment_id, unit_id)
);

-- Each thing owed as it stood when published.
create table network.assessment_due (
    assessment_id uuid not null references network.assessment on delete cascade,
    walls         uuid[] not null,
    place         int not null,
    what          text not null,
    period        text not null,
    need          int not null,
    done          int not null,
    primary key (assessment_id, place)
);

create table network.objection (
    id            uuid primary key,
    walls         uuid[] not null,
    assessment_id uuid not null references network.assessment,
    unit_id       uuid not null references org.unit,
    unit_name     text not null,
    person_id     uuid not null,
    name          text not null,
    text          text not null check (text <> ''),
    at            timestamptz not null,
    answer        text not null default '',
    answered_by   uuid,
    answered_at   timestamptz
);
create index objection_by_assessment on network.objection (assessment_id);

-- Published points change only here, with a reason; what stood before stays.
create table network.assessment_correction (
    id            uuid primary key,
    walls         uuid[] not null,
    assessment_id uuid not null references network.assessment,
    unit_id       uuid,
    unit_name     text not null default '',
    part          text not null check (part in ('PROCESS', 'EFFECT')),
    was           numeric(4, 1) not null,
    becomes       numeric(4, 1) not null,
    reason        text not null check (reason <> ''),
    by_person     uuid not null,
    by_name       text not null,
    at            timestamptz not null
);
create index correction_by_assessment on network.assessment_correction (assessment_id, at);

select platform.guard(guarded) from unnest(array['network.assessment', 'network.assessment_member', 'network.assessment_due', 'network.objection', 'network.assessment_correction']::regclass[]) as guarded;

-- For the evaluation of schools: each member's points of a year, once final.
create view network.assessment_card with (security_invoker = true) as
    select a.id, a.walls, a.community_id, a.year, m.unit_id, m.hosted, m.took_part, m.process, m.effect, m.process + m.effect as total, a.process + a.effect as community_total, a.concluded_at
      from network.assessment a join network.assessment_member m on m.assessment_id = a.id
     where a.state = 'FINAL';
grant select on network.assessment_card to ${app};
