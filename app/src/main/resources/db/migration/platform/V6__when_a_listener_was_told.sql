-- The publication date follows the clock of the event, which in the demo is another year: how long a listener has kept us waiting, only the time of writing tells.
alter table platform.event_publication add column noted_at timestamptz not null default clock_timestamp();

-- When the rows and files were last copied out, and how much it was.
create table platform.backup (
    id       uuid primary key,
    taken_at timestamptz not null,
    bytes    bigint not null
);
create index backup_by_time on platform.backup (taken_at desc);
grant select, insert on platform.backup to ${app};
