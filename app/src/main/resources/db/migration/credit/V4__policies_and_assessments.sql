-- What a region asks for is public: everybody reads it. Only its own district writes it.
create table credit.policy (
    id      uuid primary key,
    wall    uuid not null,
    unit_id uuid not null,
    name    text not null check (name <> ''),
    source  text not null default '',
    version int  not null default 0
);
create index policy_by_unit on credit.policy (unit_id);
-- 版次: what was in force stays as it was; a correction is the next edition.
create table credit.policy_edition (
    policy_id  uuid not null references credit.policy,
    edition    int  not null check (edition > 0),
    wall       uuid not null,
    from_year  int  not null check (from_year between 2000 and 2100),
    state      text not null check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    definition text not null,
    note       text not null default '',
    version    int  not null default 0,
    by_name    text not null,
    changed_at timestamptz not null,
    primary key (policy_id, edition)
);
create unique index one_draft_at_a_time on credit.policy_edition (policy_id) where state = 'DRAFT';

select platform.guard('credit.policy');
select platform.guard('credit.policy_edition');
create policy public_to_read on credit.policy for select to ${app} using (true);
create policy public_to_read on credit.policy_edition for select to ${app} using (true);
revoke delete on credit.policy, credit.policy_edition from ${app};

-- 情形: why somebody could not take part, with evidence, once accepted.
create table credit.circumstance (
    id          uuid primary key,
    wall        uuid not null,
    person_id   uuid not null,
    unit_id     uuid not null,
    kind        text not null check (kind in ('LONG_DISPATCH', 'SECONDMENT', 'MATERNITY', 'ILLNESS', 'STUDY', 'OTHER')),
    from_on     date not null,
    to_on       date not null,
    note        text not null default '',
    file        text,
    file_name   text not null default '',
    type        text not null default '',
    state       text not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    version     int  not null default 0,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    reason      text not null default '',
    constraint days_run_forward check (to_on >= from_on),
    constraint nobody_decides_alone check (decided_by is null or decided_by <> person_id)
);
create index circumstance_by_person on credit.circumstance (person_id, from_on);
create index circumstance_by_wall on credit.circumstance (wall, state, proposed_at);

-- 考核: a policy held against everybody of a unit, on a day. What it found is kept as it was found.
create table credit.assessment (
    id          uuid primary key,
    wall        uuid not null,
    walls       uuid[] not null,
    unit_id     uuid not null,
    year        int  not null,
    policy_id   uuid not null,
    edition     int  not null,
    over        boolean not null,
    as_of       date not null,
    state       text not null check (state in ('RUNNING', 'STOPPED', 'DONE', 'PUBLISHED', 'CONFIRMED', 'WITHDRAWN')),
    version     int  not null default 0,
    started_by  uuid not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    objections_until date,
    reason      text not null default '',
    foreign key (policy_id, edition) references credit.policy_edition
);
create index assessment_by_unit on credit.assessment (unit_id, year, started_at desc);
create unique index one_run_at_a_time on credit.assessment (unit_id, year) where state = 'RUNNING';

create table credit.result (
    assessment_id uuid not null references credit.assessment,
    person_id     uuid not null,
    wall          uuid not null,
    unit_id       uuid not null,
    outcome       text not null,
    findings      text not null,
    version       int  not null default 0,
    primary key (assessment_id, person_id)
);
create index result_by_unit on credit.result (assessment_id, unit_id);
create index result_by_person on credit.result (person_id);

create table credit.objection (
    id            uuid primary key,
    assessment_id uuid not null references credit.assessment,
    person_id     uuid not null,
    wall          uuid not null,
    text          text not null check (text <> ''),
    at            timestamptz not null,
    state         text not null check (state in ('OPEN', 'UPHELD', 'REFUSED', 'WITHDRAWN')),
    answer        text not null default '',
    answered_by   text not null default '',
    answered_at   timestamptz
);
create unique index one_open_objection on credit.objection (assessment_id, person_id) where state = 'OPEN';
create index objection_by_assessment on credit.objection (assessment_id, at);

create table credit.result_step (
    id            uuid primary key,
    assessment_id uuid not null,
    person_id     uuid not null,
    wall          uuid not null,
    at            timestamptz not null,
    was           text not null,
    became        text not null,
    reason        text not null,
    name          text not null
);
create index result_step_by_result on credit.result_step (assessment_id, person_id, at);

select platform.guard(guarded) from unnest(array['credit.circumstance', 'credit.assessment', 'credit.result', 'credit.objection', 'credit.result_step']::regclass[]) as guarded;
revoke update, delete on credit.result_step from ${app};

-- What was posted after a run was made.
create index entry_by_posting on credit.entry (wall, posted_at);
