-- What a calendar feed says about the age of an entry, and which beat of the usual rhythm an entry is.
alter table plan.entry add column changed_at timestamptz not null default now();
alter table plan.entry add column rhythm text;
create unique index rhythm_once on plan.entry (plan_id, rhythm) where rhythm is not null;

-- The address a person's phone reads the calendar at. Only the hash of its secret part is kept.
create table plan.feed (
    person_id  uuid primary key,
    wall       uuid not null,
    account_id uuid not null,
    token_hash text not null unique,
    created_at timestamptz not null,
    read_at    timestamptz
);
select platform.guard('plan.feed');
