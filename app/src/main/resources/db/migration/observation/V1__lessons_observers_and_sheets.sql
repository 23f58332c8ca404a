grant usage on schema observation to ${app};

-- When the periods of a school's day begin and end.
create table observation.bell (
    unit_id   uuid not null,
    period    int  not null check (period between 1 and 12),
    wall      uuid not null,
    starts_at time not null,
    ends_at   time not null,
    primary key (unit_id, period),
    constraint bells_ring_forward check (starts_at < ends_at)
);

-- The timetable 课程表 of a school in a term: who teaches which class what, on which weekday and period.
create table observation.timetable (
    id         uuid primary key,
    wall       uuid not null,
    unit_id    uuid not null,
    year       int  not null,
    term       int  not null check (term in (1, 2)),
    teacher_id uuid not null,
    subject    text not null check (subject <> ''),
    class_name text not null check (class_name <> ''),
    weekday    int  not null check (weekday between 1 and 7),
    period     int  not null check (period between 1 and 12),
    weeks      text not null default 'ALL' check (weeks in ('ALL', 'ODD', 'EVEN')),
    room       text not null default ''
);
create index timetable_by_unit on observation.timetable (unit_id, year, term, weekday, period);
create index timetable_by_teacher on observation.timetable (teacher_id, year, term);

-- A lesson that is observed 听的课. The school is the one the lesson was given in, wherever its teacher teaches later.
create table observation.lesson (
    id           uuid primary key,
    version      int  not null default 0,
    wall         uuid not null,
    unit_id      uuid not null,
    teacher_id   uuid,
    teacher_name text not null,
    stage        text not null default '',
    subject      text not null check (subject <> ''),
    class_name   text not null default '',
    topic        text not null default '',
    kind         text not null check (kind in ('DROP_IN', 'INVITED', 'MUTUAL', 'REFLECTIVE', 'RESEARCH', 'DEMONSTRATION', 'REPORT', 'QUALIFYING', 'INSPECTION')),
    origin       text not null check (origin in ('PLANNED', 'TIMETABLE', 'ACTIVITY', 'DRAW', 'SPOT')),
    activity_id  uuid,
    draw_id      uuid,
    on_date      date not null,
    period       int check (period between 1 and 12),
    starts_at    time,
    room         text not null default '',
    confidential boolean not null default false,
    released_at  timestamptz,
    released_by  uuid,
    cancelled_at timestamptz,
    cancel_reason text not null default '',
    feeds_dossier boolean,
    decided_at   timestamptz,
    created_by   uuid not null,
    created_at   timestamptz not null,
    constraint cancelled_says_why check (cancelled_at is null or cancel_reason <> '')
);
create index lesson_by_wall on observation.lesson (wall, on_date desc, id);
create index lesson_by_unit on observation.lesson (unit_id, on_date desc);
create index lesson_by_teacher on observation.lesson (teacher_id, on_date desc);
create index lesson_by_activity on observation.lesson (activity_id) where activity_id is not null;
create index lesson_by_draw on observation.lesson (draw_id) where draw_id is not null;

-- Who is to observe it, as what, and with which instruments.
create table observation.observer (
    lesson_id   uuid not null references observation.lesson on delete cascade,
    person_id   uuid not null,
    wall        uuid not null,
    kind        text not null check (kind in ('RESEARCHER', 'CADRE', 'TEACHER', 'SELF')),
    editions    uuid[] not null default '{}',
    assigned_by uuid not null,
    assigned_at timestamptz not null,
    excused_at  timestamptz,
    excuse      text not null default '',
    primary key (lesson_id, person_id)
);
create index observer_by_person on observation.observer (person_id, lesson_id);

-- What one observer recorded of a lesson 听课记录. The id is given out by the device, so that sending twice is once;
-- one observer has one standing sheet of a lesson.
create table observation.sheet (
    id             uuid primary key,
    wall           uuid not null,
    lesson_id      uuid not null references observation.lesson,
    observer_id    uuid not null,
    observer_unit  uuid not null,
    kind           text not null check (kind in ('RESEARCHER', 'CADRE', 'TEACHER', 'SELF', 'PUPIL')),
    revision       int  not null default 1,
    hash           text not null,
    content        jsonb not null,
    rating_edition uuid,
    coding_edition uuid,
    total          numeric(7, 2),
    vetoed         boolean not null default false,
    band           text not null default '',
    characters     int  not null default 0,
    started_at     timestamptz not null,
    minutes        int  not null default 0,
    clock_offset   bigint not null default 0,
    clock_source   text not null check (clock_source in ('SERVER', 'CODE', 'TYPED', 'NONE')),
    doubt          text not null default '',
    cleared_by     uuid,
    cleared_at     timestamptz,
    device         text not null default '',
    first_at       timestamptz not null,
    received_at    timestamptz not null,
    receipt        text not null,
    withdrawn_at   timestamptz,
    withdraw_reason text not null default ''
);
create unique index one_standing_sheet on observation.sheet (lesson_id, observer_id, kind) where withdrawn_at is null and kind <> 'PUPIL';
create index sheet_by_observer on observation.sheet (observer_id, received_at desc);
create index sheet_by_lesson on observation.sheet (lesson_id);

-- Every revision that was acknowledged stays.
create table observation.sheet_revision (
    sheet_id    uuid not null references observation.sheet on delete cascade,
    revision    int  not null,
    wall        uuid not null,
    hash        text not null,
    content     jsonb not null,
    device      text not null,
    received_at timestamptz not null,
    primary key (sheet_id, revision)
);

-- What arrived beside another version and waits for the observer to choose; it is kept, whatever is chosen.
create table observation.sheet_conflict (
    id          uuid primary key,
    sheet_id    uuid not null references observation.sheet on delete cascade,
    wall        uuid not null,
    hash        text not null,
    base        int  not null,
    content     jsonb not null,
    device      text not null,
    received_at timestamptz not null,
    settled_at  timestamptz,
    settled_as  text check (settled_as in ('KEPT', 'REPLACED')),
    unique (sheet_id, hash)
);

create table observation.photo (
    id        uuid primary key,
    sheet_id  uuid not null references observation.sheet on delete cascade,
    wall      uuid not null,
    file      text not null,
    thumbnail text not null,
    type      text not null,
    hash      text not null,
    at        timestamptz not null
);
create index photo_by_sheet on observation.photo (sheet_id);

-- What came of the lesson 议课: agreed by those who observed it, told to the teacher when it is shared.
create table observation.debrief (
    lesson_id   uuid primary key references observation.lesson,
    version     int  not null default 0,
    wall        uuid not null,
    way         text not null check (way in ('MEETING', 'WRITTEN')),
    held_on     date not null,
    led_by      uuid not null,
    strengths   text not null default '',
    summary     text not null default '',
    characters  int  not null default 0,
    written_by  uuid not null,
    written_at  timestamptz not null,
    shared_at   timestamptz
);

-- An agreed step: who does what by when; closed by a later observation or with a note.
create table observation.step (
    id         uuid primary key,
    lesson_id  uuid not null references observation.lesson,
    wall       uuid not null,
    version    int  not null default 0,
    ordinal    int  not null,
    what       text not null check (what <> ''),
    owner_id   uuid not null,
    due_on     date not null,
    state      text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'DROPPED')),
    closed_by  uuid,
    closed_at  timestamptz,
    closed_in  uuid references observation.lesson,
    note       text not null default '',
    constraint closed_says_who check ((state = 'OPEN') = (closed_at is null))
);
create index step_by_lesson on observation.step (lesson_id);
create index step_by_owner on observation.step (owner_id, due_on) where state = 'OPEN';

-- What the teacher says to it; only added to.
create table observation.reply (
    id        uuid primary key,
    lesson_id uuid not null references observation.lesson,
    wall      uuid not null,
    person_id uuid not null,
    text      text not null check (text <> ''),
    at        timestamptz not null
);
create index reply_by_lesson on observation.reply (lesson_id, at);

create table observation.happening (
    id        uuid primary key,
    lesson_id uuid not null references observation.lesson on delete cascade,
    wall      uuid not null,
    at        timestamptz not null,
    person_id uuid,
    name      text not null,
    what      text not null,
    detail    text not null default ''
);
create index happening_by_lesson on observation.happening (lesson_id, at);

select platform.guard(guarded) from unnest(array['observation.bell', 'observation.timetable', 'observation.lesson', 'observation.observer', 'observation.sheet', 'observation.sheet_revision',
    'observation.sheet_conflict', 'observation.photo', 'observation.debrief', 'observation.step', 'observation.reply', 'observation.happening']::regclass[]) as guarded;
select platform.counted(source) from unnest(array['observation.lesson', 'observation.sheet', 'observation.debrief']::regclass[]) as source;

-- What was observed, by whom, where, and how far it may be told.
create view observation.sheet_card with (security_invoker = true) as
    select sheet.id, sheet.wall, sheet.lesson_id, sheet.observer_id, sheet.observer_unit, sheet.kind as observer_kind, sheet.characters, sheet.doubt <> '' and sheet.cleared_at is null as doubtful, sheet.received_at,
           lesson.unit_id, lesson.teacher_id, lesson.subject, lesson.stage, lesson.kind, lesson.on_date, lesson.confidential, lesson.released_at, lesson.feeds_dossier
      from observation.sheet join observation.lesson on lesson.id = sheet.lesson_id
     where sheet.withdrawn_at is null and lesson.cancelled_at is null;
grant select on observation.sheet_card to ${app};
