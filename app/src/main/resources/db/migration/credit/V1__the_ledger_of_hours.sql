grant usage on schema credit to ${app};

-- Append-only: what was posted stays; a correction is an entry that takes it back, with its reason.
create table credit.entry (
    id        uuid primary key,
    wall      uuid not null,
    person_id uuid not null,
    unit_id   uuid not null,
    year      int  not null,
    hours     numeric(5, 1) not null check (hours <> 0 and hours * 2 = trunc(hours * 2)),
    category  text not null check (category in ('SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    form      text not null,
    source_id uuid not null,
    title     text not null,
    on_date   date not null,
    posted_at timestamptz not null,
    reason    text not null default '',
    reverses  uuid unique references credit.entry,
    check ((hours < 0) = (reverses is not null))
);
create index entry_by_person on credit.entry (person_id, year);
create index entry_by_source on credit.entry (source_id);
create index entry_by_unit on credit.entry (unit_id, on_date);
select platform.guard('credit.entry');
revoke update, delete on credit.entry from ${app};

create view credit.entry_card with (security_invoker = true) as
    select id, wall, person_id, unit_id, year, hours, category, form, source_id, title, on_date from credit.entry;
grant select on credit.entry_card to ${app};
