-- Who was called and is no longer: the calendar on their phone must say so. Counted, for a change must be seen as newer than the one before.
create table activity.dismissal (
    activity_id uuid not null references activity.activity on delete cascade,
    person_id   uuid not null,
    walls       uuid[] not null,
    gone        boolean not null,
    changes     int not null default 1,
    at          timestamptz not null,
    primary key (activity_id, person_id)
);
create index dismissal_by_person on activity.dismissal (person_id);
select platform.guard('activity.dismissal');
