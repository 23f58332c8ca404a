grant usage on schema training to ${app};

-- What a district rules for all its training.
create table training.rule (
    wall         uuid primary key,
    no_show_bars boolean not null
);

-- A programme 培训项目: what is learnt, by whom, and on which conditions. Its runs are cohorts.
create table training.programme (
    id                 uuid primary key,
    version            int  not null default 0,
    wall               uuid not null,
    unit_id            uuid not null,
    title              text not null check (title <> ''),
    purpose            text not null default '',
    kind               text not null check (kind in ('GENERAL', 'NEW_TEACHER', 'CLASS_TEACHER', 'BACKBONE', 'CADRE', 'PRINCIPAL', 'EXPERT')),
    level              text not null check (level in ('SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    category           text not null default '',
    form               text not null check (form in ('INTENSIVE', 'WORKSHOP', 'ONLINE', 'SHADOWING', 'DISPATCH', 'SELF_STUDY')),
    block              text not null default '' check (block in ('', 'PRESCRIBED', 'OWN')),
    hours              numeric(5, 1) not null check (hours >= 0 and hours * 2 = trunc(hours * 2)),
    stage              text,
    subject            text,
    least              int not null default 1 check (least >= 1),
    most               int not null check (most >= 1),
    absence_numerator  int not null default 1,
    absence_denominator int not null default 5,
    leave_counts       boolean not null default true,
    survey_first       boolean not null default false,
    retired_at         timestamptz,
    created_by         uuid not null,
    created_at         timestamptz not null,
    constraint least_is_not_above_most check (least <= most),
    constraint absence_is_a_share check (absence_numerator between 1 and absence_denominator and absence_denominator <= 100)
);
create index programme_by_wall on training.programme (wall, created_at desc);

-- For whom 培训对象: an empty criterion asks nothing.
create table training.audience (
    programme_id    uuid primary key references training.programme on delete cascade,
    wall            uuid not null,
    joined_from     int,
    joined_to       int,
    years_from      int check (years_from >= 0),
    years_below     int check (years_below > 0),
    stages          text[] not null default '{}',
    subjects        text[] not null default '{}',
    settings        text[] not null default '{}',
    posts           text[] not null default '{}',
    appointed_since date,
    honours         text[] not null default '{}',
    titles          text[] not null default '{}',
    school_kinds    text[] not null default '{}'
);

-- What must lie behind somebody first: another programme completed, or hours of a category.
create table training.prerequisite (
    programme_id uuid not null references training.programme on delete cascade,
    ordinal      int  not null,
    wall         uuid not null,
    needs_id     uuid references training.programme,
    category     text not null default '',
    hours        numeric(5, 1),
    primary key (programme_id, ordinal),
    check ((needs_id is null) <> (hours is null))
);

create table training.cost_line (
    programme_id uuid not null references training.programme on delete cascade,
    ordinal      int  not null,
    wall         uuid not null,
    item         text not null check (item <> ''),
    quantity     int  not null check (quantity > 0),
    measure      text not null default '',
    price_cents  bigint not null check (price_cents >= 0),
    primary key (programme_id, ordinal)
);

-- A season 选课季: a menu of cohorts from which teachers choose in two rounds.
create table training.season (
    id                  uuid primary key,
    version             int  not null default 0,
    wall                uuid not null,
    unit_id             uuid not null,
    title               text not null check (title <> ''),
    guide               text not null default '',
    most_wishes         int  not null default 3 check (most_wishes between 1 and 5),
    seed                text not null,
    round               int  not null default 1 check (round in (1, 2)),
    state               text not null check (state in ('DRAFT', 'WISHING', 'DRAWN', 'DONE')),
    wishes_until        date not null,
    checks_until        date not null,
    second_wishes_until date not null,
    second_checks_until date not null,
    created_by          uuid not null,
    created_at          timestamptz not null,
    opened_at           timestamptz,
    done_at             timestamptz,
    constraint deadlines_follow check (wishes_until <= checks_until and checks_until <= second_wishes_until and second_wishes_until <= second_checks_until)
);
create index season_by_wall on training.season (wall, created_at desc);

-- A cohort 培训班: one run of a programme. What decides about hours is copied from the programme when the cohort is made and stays.
create table training.cohort (
    id                  uuid primary key,
    version             int  not null default 0,
    wall                uuid not null,
    unit_id             uuid not null,
    district_wide       boolean not null,
    programme_id        uuid not null references training.programme,
    season_id           uuid references training.season,
    title               text not null check (title <> ''),
    kind                text not null,
    level               text not null check (level in ('SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    category            text not null,
    form                text not null,
    block               text not null,
    hours               numeric(5, 1) not null check (hours >= 0 and hours * 2 = trunc(hours * 2)),
    stage               text,
    subject             text,
    absence_numerator   int not null,
    absence_denominator int not null,
    leave_counts        boolean not null,
    survey_first        boolean not null,
    least               int not null check (least >= 1),
    most                int not null check (most >= 1),
    admission           text not null check (admission in ('CHOICE', 'SIGN_UP', 'QUOTA', 'ASSIGNMENT')),
    place               text not null default '',
    head_id             uuid,
    plan_entry_id       uuid,
    starts_on           date not null,
    ends_on             date not null,
    enrol_until         date not null,
    state               text not null check (state in ('DRAFT', 'OPEN', 'RUNNING', 'CLOSED', 'CANCELLED')),
    created_by          uuid not null,
    created_at          timestamptz not null,
    opened_at           timestamptz,
    started_at          timestamptz,
    closed_by           uuid,
    closed_at           timestamptz,
    closing_note        text not null default '',
    cancel_reason       text not null default '',
    constraint days_run_forward check (starts_on <= ends_on),
    constraint choice_has_a_season check ((admission = 'CHOICE') = (season_id is not null)),
    constraint places_make_sense check (least <= most),
    constraint closed_says_when check ((state = 'CLOSED') = (closed_at is not null))
);
create index cohort_by_wall on training.cohort (wall, starts_on desc);
create index cohort_by_unit on training.cohort (unit_id, starts_on desc);
create index cohort_by_season on training.cohort (season_id) where season_id is not null;
create index cohort_by_programme on training.cohort (programme_id);

-- How many of a school may come 名额分配, and how the number came about.
create table training.quota (
    cohort_id uuid not null references training.cohort on delete cascade,
    unit_id   uuid not null,
    wall      uuid not null,
    places    int  not null check (places >= 0),
    basis     text not null default '',
    primary key (cohort_id, unit_id)
);

-- The roster: one row for each person who asked, was named or was placed, with the unit at the time. ASKED, PROPOSED and PLACED hold a seat.
create table training.place (
    cohort_id    uuid not null references training.cohort,
    person_id    uuid not null,
    wall         uuid not null,
    unit_id      uuid not null,
    state        text not null check (state in ('ASKED', 'WAITING', 'PROPOSED', 'PLACED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
    way          text not null check (way in ('CHOICE', 'SIGN_UP', 'NAMED', 'ASSIGNED')),
    round        int,
    rank         int,
    queue        int  not null default 0,
    since        timestamptz not null,
    reason       text not null default '',
    checked_by   uuid,
    checked_at   timestamptz,
    decided_by   uuid,
    decided_at   timestamptz,
    sessions     int,
    attended     int,
    excused      int,
    result       text check (result in ('COMPLETED', 'ABSENT', 'OWING', 'WITHDRAWN')),
    result_note  text not null default '',
    corrected    boolean not null default false,
    hours        numeric(5, 1),
    primary key (cohort_id, person_id),
    constraint settled_at_once check ((result is null) = (hours is null))
);
create index place_by_person on training.place (person_id);
create index place_by_unit on training.place (unit_id, state);

-- A teacher's hand-in in one round of a season, checked by the school, and what became of it.
create table training.ballot (
    season_id   uuid not null references training.season,
    round       int  not null check (round in (1, 2)),
    person_id   uuid not null,
    wall        uuid not null,
    unit_id     uuid not null,
    state       text not null check (state in ('HANDED_IN', 'APPROVED', 'RETURNED', 'SERVED', 'UNSERVED')),
    handed_in_at timestamptz not null,
    reason      text not null default '',
    checked_by  uuid,
    checked_at  timestamptz,
    turn        int,
    decision    text not null default '',
    primary key (season_id, round, person_id)
);
create index ballot_by_person on training.ballot (person_id);
create index ballot_by_unit on training.ballot (unit_id, state);

create table training.wish (
    season_id uuid not null,
    round     int  not null,
    person_id uuid not null,
    rank      int  not null check (rank between 1 and 5),
    cohort_id uuid not null references training.cohort,
    wall      uuid not null,
    primary key (season_id, round, person_id, rank),
    unique (season_id, round, person_id, cohort_id),
    foreign key (season_id, round, person_id) references training.ballot on delete cascade
);
create index wish_by_cohort on training.wish (cohort_id);

-- A school's order 订单: what it wants to have taught, answered by the bureau.
create table training.school_order (
    id          uuid primary key,
    version     int  not null default 0,
    wall        uuid not null,
    unit_id     uuid not null,
    topic       text not null check (topic <> ''),
    why         text not null default '',
    form        text not null,
    people      int  not null check (people > 0),
    from_on     date not null,
    to_on       date not null,
    state       text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    created_by  uuid not null,
    created_at  timestamptz not null,
    answer      text not null default '',
    answered_by uuid,
    answered_at timestamptz,
    cohort_id   uuid references training.cohort,
    check (from_on <= to_on)
);
create index order_by_unit on training.school_order (unit_id, created_at desc);
create index order_by_wall on training.school_order (wall, created_at desc);

-- A session 场次 of a cohort is an activity: sign-in, leave and closing are the activity's.
create table training.session (
    activity_id uuid primary key,
    cohort_id   uuid not null references training.cohort,
    wall        uuid not null,
    created_at  timestamptz not null
);
create index session_by_cohort on training.session (cohort_id);

-- Stayed away from a place without an excuse: barred from the wishes of the next season, unless excused in time.
create table training.no_show (
    cohort_id   uuid not null references training.cohort,
    person_id   uuid not null,
    wall        uuid not null,
    unit_id     uuid not null,
    noted_at    timestamptz not null,
    excuse      text not null default '',
    excused_at  timestamptz,
    accepted    boolean,
    answer      text not null default '',
    decided_by  uuid,
    decided_at  timestamptz,
    primary key (cohort_id, person_id)
);
create index no_show_by_person on training.no_show (person_id);
create index no_show_by_wall on training.no_show (wall, noted_at desc);

-- What happened to a programme, cohort or season, in order.
create table training.happening (
    id         uuid primary key,
    subject_id uuid not null,
    wall       uuid not null,
    at         timestamptz not null,
    person_id  uuid,
    name       text not null,
    what       text not null,
    detail     text not null default ''
);
create index happening_by_subject on training.happening (subject_id, at);

select platform.guard(guarded) from unnest(array['training.rule', 'training.programme', 'training.audience', 'training.prerequisite', 'training.cost_line', 'training.season',
    'training.cohort', 'training.quota', 'training.place', 'training.ballot', 'training.wish', 'training.school_order', 'training.session', 'training.no_show',
    'training.happening']::regclass[]) as guarded;
select platform.counted('training.cohort');
select platform.counted('training.place');

create view training.programme_card with (security_invoker = true) as
    select id, wall, unit_id, title, kind, level, category, form, block, hours, stage, subject, retired_at from training.programme;
create view training.cohort_card with (security_invoker = true) as
    select id, wall, unit_id, district_wide, programme_id, season_id, title, kind, level, category, form, block, hours, stage, subject, admission, least, most, place, head_id, starts_on, ends_on,
           enrol_until, state, closed_at, survey_first from training.cohort;
create view training.place_card with (security_invoker = true) as
    select cohort_id, person_id, unit_id, wall, state, way, result, hours, sessions, attended from training.place;
create view training.session_card with (security_invoker = true) as
    select activity_id, cohort_id, wall from training.session;
grant select on training.programme_card, training.cohort_card, training.place_card, training.session_card to ${app};
