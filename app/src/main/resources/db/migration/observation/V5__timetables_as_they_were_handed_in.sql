-- A timetable somebody handed in: read, looked at beside the one that stands, taken over, perhaps undone. What stood before is kept with it.
create table observation.timetable_intake (
    id          uuid primary key,
    wall        uuid not null,
    unit_id     uuid not null,
    year        int  not null,
    term        int  not null check (term in (1, 2)),
    name        text not null,
    file        text not null,
    list        boolean not null,
    base        text not null,
    slots       jsonb not null,
    errors      jsonb not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    before      jsonb not null default '[]',
    after       text not null default '',
    taken_by    uuid,
    taken_at    timestamptz,
    undone_by   uuid,
    undone_at   timestamptz,
    constraint undone_was_taken check (undone_at is null or taken_at is not null)
);
create index timetable_intake_by_unit on observation.timetable_intake (unit_id, year, term, taken_at desc);
select platform.guard('observation.timetable_intake');

-- Who teaches at this hour of this weekday, in a whole district.
create index timetable_by_hour on observation.timetable (wall, year, term, weekday, period);
