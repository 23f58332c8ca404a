grant usage on schema notice to ${app};

-- What waits for a person. The source makes a repeated delivery one: delivering again renews the text and nothing else.
create table notice.item (
    id         uuid primary key,
    wall       uuid not null,
    person_id  uuid not null,
    source     text not null,
    kind       text not null check (kind in ('TODO', 'NEWS')),
    title      text not null,
    body       text not null default '',
    link       text not null,
    due_on     date,
    created_at timestamptz not null,
    read_at    timestamptz,
    done_at    timestamptz,
    constraint item_once unique (person_id, source)
);
create index item_open on notice.item (person_id, due_on) where done_at is null;
create index item_by_person on notice.item (person_id, created_at desc);
create index item_by_source on notice.item (source);
select platform.guard('notice.item');

-- Receipts, for the sender to see: who has read, who has not.
create view notice.receipt_card with (security_invoker = true) as
    select source, person_id, wall, created_at, read_at, done_at from notice.item;
grant select on notice.receipt_card to ${app};
