-- What outside training counts: form x level x role x result -> hours per hour or hours for each item, with caps. '' stands for any.
create view credit.usual_rate as select * from (values
    (10, 'INTENSIVE', '', '', '', 'PER_HOUR', 1, 1, null::numeric(5, 1), null::numeric(5, 1)), (20, 'WORKSHOP', '', '', '', 'PER_HOUR', 1, 1, null, null), (30, 'ONLINE', '', '', '', 'PER_HOUR', 1, 1, null, 24),
    (40, 'SHADOWING', '', '', '', 'PER_HOUR', 1, 1, 40, null), (50, 'DISPATCH', '', '', '', 'PER_HOUR', 1, 1, null, null), (60, 'SELF_STUDY', '', '', '', 'PER_HOUR', 1, 2, null, 12),
    (70, 'LECTURING', '', '', '', 'PER_ITEM', 6, 1, null, 18), (75, 'LECTURING', 'SCHOOL', '', '', 'PER_ITEM', 2, 1, null, 8),
    (80, 'OPEN_LESSON', '', '', '', 'PER_ITEM', 6, 1, null, 18), (85, 'OPEN_LESSON', 'SCHOOL', '', '', 'PER_ITEM', 2, 1, null, 8),
    (90, 'PRIZE', '', '', '', 'PER_ITEM', 6, 1, null, 18), (91, 'PRIZE', '', '', 'FIRST', 'PER_ITEM', 12, 1, null, 18), (92, 'PRIZE', 'PROVINCE', '', 'FIRST', 'PER_ITEM', 18, 1, null, 18),
    (93, 'PRIZE', 'NATIONAL', '', 'FIRST', 'PER_ITEM', 18, 1, null, 18), (100, 'DEGREE', '', '', '', 'PER_HOUR', 1, 20, null, 40)
) as usual (ordinal, form, level, role, result, basis, over, under, item_cap, year_cap);
grant select on credit.usual_rate to ${app};

-- A district that changes one takes all of them over; what is changed is retired and stays, for claims judged under it refer to it.
create table credit.rate (
    id         uuid primary key,
    wall       uuid not null,
    ordinal    int  not null,
    form       text not null check (form <> ''),
    level      text not null default '' check (level in ('', 'SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    role       text not null default '' check (role in ('', 'LEARNER', 'LECTURER', 'ORGANISER')),
    result     text not null default '',
    basis      text not null check (basis in ('PER_HOUR', 'PER_ITEM')),
    over       int  not null check (over > 0),
    under      int  not null check (under > 0),
    item_cap   numeric(5, 1) check (item_cap > 0),
    year_cap   numeric(5, 1) check (year_cap > 0),
    set_by     uuid not null,
    set_at     timestamptz not null,
    retired_at timestamptz
);
create unique index rate_once on credit.rate (wall, form, level, role, result) where retired_at is null;

-- Outside training a person claims hours for.
create table credit.claim (
    id              uuid primary key,
    version         int  not null default 0,
    wall            uuid not null,
    person_id       uuid not null,
    unit_id         uuid not null,
    title           text not null check (title <> ''),
    organiser       text not null,
    level           text not null check (level in ('SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    category        text not null default '',
    form            text not null,
    role            text not null check (role in ('LEARNER', 'LECTURER', 'ORGANISER')),
    result          text not null default '',
    from_on         date not null,
    to_on           date not null,
    quantity        numeric(6, 1) not null check (quantity > 0 and quantity * 2 = trunc(quantity * 2)),
    certificate     text not null default '',
    certificate_key text not null default '',
    remark          text not null default '',
    state           text not null check (state in ('DRAFT', 'HANDED_IN', 'RETURNED', 'ENDORSED', 'ACCEPTED', 'REFUSED', 'APPEALED', 'POSTED', 'WITHDRAWN', 'VOIDED')),
    straight        boolean not null default false,
    hours           numeric(5, 1) check (hours > 0),
    reckoning       text not null default '',
    rate_form       text not null default '',
    reason          text not null default '',
    group_id        uuid,
    made_by         uuid not null,
    made_at         timestamptz not null,
    handed_in_at    timestamptz,
    endorsed_by     uuid,
    decided_by      uuid,
    decided_at      timestamptz,
    refused_by      uuid,
    appeal          text not null default '',
    constraint days_run_forward check (to_on >= from_on),
    constraint nobody_judges_oneself check (person_id <> endorsed_by and person_id <> decided_by),
    constraint refused_has_a_reason check (state not in ('RETURNED', 'REFUSED', 'VOIDED') or reason <> '')
);
create index claim_by_person on credit.claim (person_id, from_on);
create index claim_by_unit on credit.claim (unit_id, handed_in_at);
create index claim_by_wall on credit.claim (wall, handed_in_at);
create index claim_by_group on credit.claim (group_id) where group_id is not null;

create table credit.evidence (
    id       uuid primary key,
    claim_id uuid not null references credit.claim,
    wall     uuid not null,
    file     text not null,
    name     text not null,
    type     text not null,
    size     bigint not null,
    added_by uuid not null,
    added_at timestamptz not null,
    constraint evidence_once unique (claim_id, file)
);
create index evidence_by_file on credit.evidence (wall, file);

create table credit.claim_step (
    id       uuid primary key,
    claim_id uuid not null references credit.claim,
    wall     uuid not null,
    at       timestamptz not null,
    person_id uuid not null,
    name     text not null,
    what     text not null,
    detail   text not null default ''
);
create index claim_step_by_claim on credit.claim_step (claim_id, at);

-- A list for several people that was not sound, kept with what is wrong so that it can be handed back in red.
create table credit.claim_list (
    id         uuid primary key,
    wall       uuid not null,
    file       text not null,
    name       text not null,
    errors     text not null,
    created_by uuid not null,
    created_at timestamptz not null
);

-- 抽查: which claims are looked at again follows from the published seed and the claims there were; anybody can draw again and compare.
create table credit.spot_check (
    id         uuid primary key,
    wall       uuid not null,
    title      text not null check (title <> ''),
    from_on    date not null,
    to_on      date not null,
    percent    int  not null check (percent between 1 and 100),
    seed       text not null check (seed <> ''),
    candidates int  not null,
    digest     text not null,
    drawn_by   uuid not null,
    drawn_at   timestamptz not null,
    constraint check_runs_forward check (to_on >= from_on)
);
create index spot_check_by_wall on credit.spot_check (wall, drawn_at);

create table credit.checked_claim (
    check_id   uuid not null references credit.spot_check,
    claim_id   uuid not null references credit.claim,
    wall       uuid not null,
    ordinal    int  not null,
    finding    text check (finding in ('GENUINE', 'FALSE')),
    note       text not null default '',
    checked_by uuid,
    checked_at timestamptz,
    primary key (check_id, claim_id),
    constraint a_finding_has_a_checker check ((finding is null) = (checked_by is null)),
    constraint false_says_why check (finding is distinct from 'FALSE' or note <> '')
);
create index checked_claim_by_claim on credit.checked_claim (claim_id);

-- 学时证明. What it says are these entries of the ledger, which never change; whether it still says everything is reckoned when somebody looks.
create table credit.statement (
    id         uuid primary key,
    wall       uuid not null,
    person_id  uuid not null,
    unit_id    uuid not null,
    name       text not null check (name <> ''),
    number     text not null,
    staff_number text not null,
    unit_name  text not null,
    issuer     text not null,
    from_year  int  not null,
    to_year    int  not null,
    entries    uuid[] not null,
    total      numeric(7, 1) not null,
    code       text not null,
    token      text not null,
    issued_on  date not null,
    issued_by  uuid not null,
    issued_at  timestamptz not null,
    constraint statement_number_once unique (wall, number),
    constraint statement_token_once unique (token),
    constraint years_run_forward check (to_year >= from_year)
);
create index statement_by_person on credit.statement (person_id, issued_at desc);
create index statement_by_unit on credit.statement (unit_id, from_year, to_year);
create index statement_by_number on credit.statement (number);

-- 提醒: one message per person and month, whatever is missing.
create table credit.warning (
    person_id uuid not null,
    wall      uuid not null,
    month     date not null,
    missing   numeric(7, 1) not null,
    sent_at   timestamptz not null,
    primary key (person_id, month)
);

select platform.guard(guarded) from unnest(array['credit.rate', 'credit.claim', 'credit.evidence', 'credit.claim_step', 'credit.claim_list', 'credit.spot_check', 'credit.checked_claim',
    'credit.statement', 'credit.warning']::regclass[]) as guarded;

create view credit.claim_card with (security_invoker = true) as
    select id, wall, person_id, unit_id, title, organiser, level, category, form, role, result, from_on, to_on, hours, state from credit.claim;
grant select on credit.claim_card to ${app};
