grant usage on schema document to ${app};

-- Who issues documents, and under which word 发文机关代字 they are numbered.
create table document.issuer (
    unit_id uuid primary key,
    wall    uuid not null,
    word    text not null check (word ~ '^[^0-9\s〔〕\[\]()（）]{2,12}$'),
    banner  text not null default '',
    constraint word_once unique (wall, word)
);

-- The last number given. Taken in the transaction that issues: who comes next waits for it, and if it fails the number was never given.
create table document.counter (
    wall uuid not null,
    word text not null,
    year int  not null check (year between 2000 and 2200),
    last int  not null check (last > 0),
    primary key (wall, word, year)
);

create table document.document (
    id              uuid primary key,
    version         int  not null default 0,
    wall            uuid not null,
    walls           uuid[] not null,
    unit_id         uuid not null,
    kind            text not null check (kind in ('NOTICE', 'PLAN', 'MINUTES', 'SUMMARY', 'LETTER')),
    subject         text not null default '',
    title           text not null default '',
    addressees      text not null default '',
    body            text not null default '',
    signature       text not null default '',
    sealed          boolean not null default true,
    signed_on       date,
    note            text not null default '',
    copies          text not null default '',
    printer         text not null default '',
    secrecy         text not null default '',
    urgency         text not null default '',
    signatory       text not null default '',
    sign_by         date,
    state           text not null check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
    word            text,
    year            int,
    number          int,
    created_by      uuid not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    issued_by       uuid,
    issued_at       timestamptz,
    withdrawn_by    uuid,
    withdrawn_at    timestamptz,
    withdraw_reason text not null default '',
    constraint numbered_when_issued check ((state = 'DRAFT') = (number is null) and (number is null) = (word is null) and (number is null) = (year is null) and (number is null) = (issued_at is null)),
    constraint withdrawn_says_why check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (state <> 'WITHDRAWN' or withdraw_reason <> ''))
);
create unique index number_once on document.document (wall, word, year, number) where number is not null;
create index document_by_unit on document.document (unit_id, changed_at desc);
create index document_by_subject on document.document (subject) where subject <> '';
create index document_by_maker on document.document (created_by);

create table document.annex (
    id          uuid primary key,
    document_id uuid not null references document.document on delete cascade,
    walls       uuid[] not null,
    ordinal     int  not null,
    name        text not null check (name <> ''),
    text        text not null default '',
    grid        text not null default '',
    file        text,
    type        text not null default '',
    size        bigint not null default 0
);
create index annex_by_document on document.annex (document_id, ordinal);

-- For whom it is meant, as the draft says it: a unit, the schools or the teachers beneath a unit, a person.
create table document.address (
    id          uuid primary key,
    document_id uuid not null references document.document on delete cascade,
    walls       uuid[] not null,
    kind        text not null check (kind in ('UNIT', 'SCHOOLS', 'TEACHERS', 'PERSON')),
    unit_id     uuid,
    stage       text,
    person_id   uuid,
    check ((kind = 'PERSON') = (person_id is not null) and (kind = 'PERSON') = (unit_id is null))
);
create unique index address_once on document.address (document_id, kind, unit_id, stage, person_id) nulls not distinct;

-- Whom it reached: one row each, one signature each.
create table document.recipient (
    document_id uuid not null references document.document on delete cascade,
    unit_id     uuid,
    person_id   uuid,
    walls       uuid[] not null,
    signed_by   uuid,
    signed_at   timestamptz,
    reminded_at timestamptz,
    check ((unit_id is null) <> (person_id is null)),
    check ((signed_by is null) = (signed_at is null))
);
create unique index recipient_once on document.recipient (document_id, unit_id, person_id) nulls not distinct;
create index recipient_by_unit on document.recipient (unit_id) where unit_id is not null;
create index recipient_by_person on document.recipient (person_id) where person_id is not null;

create table document.reading (
    document_id uuid not null references document.document on delete cascade,
    person_id   uuid not null,
    walls       uuid[] not null,
    first_at    timestamptz not null,
    primary key (document_id, person_id)
);

-- A doubtful place that somebody looked at and let stand.
create table document.acceptance (
    document_id uuid not null references document.document on delete cascade,
    walls       uuid[] not null,
    doubt       text not null,
    words       text not null,
    note        text not null check (note <> ''),
    by_person   uuid not null,
    at          timestamptz not null,
    primary key (document_id, doubt, words)
);

create table document.happening (
    id          uuid primary key,
    document_id uuid not null references document.document on delete cascade,
    walls       uuid[] not null,
    at          timestamptz not null,
    person_id   uuid,
    name        text not null,
    what        text not null,
    detail      text not null default ''
);
create index happening_by_document on document.happening (document_id, at);

select platform.guard(guarded) from unnest(array['document.issuer', 'document.counter', 'document.document', 'document.annex', 'document.address', 'document.recipient',
    'document.reading', 'document.acceptance', 'document.happening']::regclass[]) as guarded;
-- Nearly every document is of the district that looks.
alter policy wall on document.document using ((select platform.everywhere()) or wall = any ((select platform.walls())::uuid[]) or walls && (select platform.walls()));

create view document.document_card with (security_invoker = true) as
    select id, wall, walls, subject, kind, case when number is null then null else word || '〔' || year || '〕' || number || '号' end as number, title, state, issued_at, unit_id, created_by, changed_at
      from document.document;
grant select on document.document_card to ${app};
