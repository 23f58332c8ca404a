-- 学时转入: hours somebody brings from another district, entered with the paper that proves them, confirmed by a second person.
create table credit.transfer (
    id          uuid primary key,
    version     int  not null default 0,
    wall        uuid not null,
    person_id   uuid not null,
    unit_id     uuid not null,
    origin      text not null check (origin <> ''),
    remark      text not null default '',
    file        text not null,
    file_name   text not null,
    type        text not null,
    state       text not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'REVERSED')),
    proposed_by uuid not null,
    proposer    text not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decider     text not null default '',
    decided_at  timestamptz,
    reversed_by uuid,
    reverser    text not null default '',
    reversed_at timestamptz,
    reason      text not null default '',
    constraint decided_by_a_second check (decided_by <> proposed_by and decided_by <> person_id),
    constraint refused_or_reversed_says_why check (state not in ('REFUSED', 'REVERSED') or reason <> '')
);
create index transfer_by_wall on credit.transfer (wall, proposed_at desc);
create index transfer_by_person on credit.transfer (person_id);

-- One line is one source of the ledger: hours of one school year and kind.
create table credit.transfer_line (
    id          uuid primary key,
    transfer_id uuid not null references credit.transfer,
    wall        uuid not null,
    ordinal     int  not null,
    year        int  not null check (year between 2000 and 2100),
    level       text not null check (level in ('SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    category    text not null default '',
    form        text not null,
    hours       numeric(5, 1) not null check (hours > 0 and hours * 2 = trunc(hours * 2)),
    unique (transfer_id, ordinal)
);
create index transfer_line_by_year on credit.transfer_line (wall, year);
select platform.guard('credit.transfer');
select platform.guard('credit.transfer_line');
revoke delete on credit.transfer, credit.transfer_line from ${app};
