-- The demo region: what has been loaded, how far, and which districts are it. One row or none.
create table platform.demo_state (
    one         boolean primary key default true check (one),
    scale       text not null,
    walls       uuid[] not null,
    percent     int  not null default 0 check (percent between 0 and 100),
    doing       text not null default '',
    started_at  timestamptz not null,
    finished_at timestamptz,
    trouble     text not null default ''
);
grant select, insert, update, delete on platform.demo_state to ${app};
