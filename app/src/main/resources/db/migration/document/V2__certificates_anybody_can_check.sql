grant usage on schema document to ${app};

-- A template keeps every edition it had: a certificate goes on saying what the edition it was issued under says.
create table document.certificate_template (
    id         uuid primary key,
    wall       uuid not null,
    unit_id    uuid not null,
    kind       text not null check (kind in ('ACTIVITY', 'LESSON', 'COMPLETION', 'LECTURE', 'HONOUR')),
    name       text not null check (name <> ''),
    edition    int  not null default 1,
    retired_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null
);
create index certificate_template_by_wall on document.certificate_template (wall, name);

create table document.certificate_edition (
    template_id uuid not null references document.certificate_template,
    edition     int  not null,
    wall        uuid not null,
    title       text not null check (title <> ''),
    wording     text not null check (wording <> ''),
    issuer      text not null check (issuer <> ''),
    page        text not null check (page in ('LANDSCAPE', 'PORTRAIT')),
    border      text not null check (border in ('DOUBLE', 'DIAMOND', 'PLAIN')),
    word        text not null default '',
    rule        text not null check (rule <> ''),
    created_by  uuid not null,
    created_at  timestamptz not null,
    primary key (template_id, edition)
);

-- The last number given out under a rule in a year. Its row is locked while numbers are taken and written: no gap, no number twice.
create table document.certificate_series (
    wall uuid not null,
    rule text not null,
    year int  not null,
    last int  not null default 0,
    primary key (wall, rule, year)
);

-- Where the next credential of a district stands in its status lists.
create table document.status_place (
    wall uuid primary key,
    next int not null default 0
);

create table document.certificate_run (
    id          uuid primary key,
    wall        uuid not null,
    unit_id     uuid not null,
    template_id uuid not null,
    edition     int  not null,
    occasion    text not null,
    title       text not null,
    issued_on   date not null,
    job         uuid,
    created_by  uuid not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    foreign key (template_id, edition) references document.certificate_edition
);
create index certificate_run_by_wall on document.certificate_run (wall, created_at desc);

-- Who is to get one in a run, fixed when the run is handed in; what became of each is written with the certificate itself.
create table document.certificate_wish (
    run_id    uuid not null references document.certificate_run on delete cascade,
    ordinal   int  not null,
    wall      uuid not null,
    home      uuid not null,
    holder    text not null,
    person_id uuid,
    name      text not null check (name <> ''),
    unit_id   uuid,
    unit_name text not null,
    occasion  text not null,
    title     text not null,
    held_on   date,
    hours     numeric(6, 1),
    role      text not null default '',
    outcome   text check (outcome in ('ISSUED', 'HELD')),
    primary key (run_id, ordinal)
);
create index certificate_wish_open on document.certificate_wish (run_id, ordinal) where outcome is null;

create table document.certificate (
    id               uuid primary key,
    wall             uuid not null,
    walls            uuid[] not null,
    number           text not null,
    code             text not null,
    token            text not null,
    salt             text not null,
    status_place     int  not null,
    template_id      uuid not null,
    edition          int  not null,
    kind             text not null,
    run_id           uuid,
    occasion         text not null,
    issuing_unit     uuid not null,
    holder           text not null,
    person_id        uuid,
    name             text not null check (name <> ''),
    unit_id          uuid,
    unit_name        text not null,
    title            text not null,
    held_on          date,
    hours            numeric(6, 1),
    role             text not null default '',
    issued_on        date not null,
    issued_by        uuid not null,
    issued_at        timestamptz not null,
    revoked_at       timestamptz,
    revoked_by       uuid,
    revoked_category text check (revoked_category in ('MISTAKE', 'NOT_EARNED', 'MISUSED', 'TAKEN_BACK')),
    revoked_reason   text not null default '',
    replaced_at      timestamptz,
    replaced_by      uuid references document.certificate,
    replaces         uuid references document.certificate,
    constraint certificate_number_once unique (wall, number),
    constraint certificate_token_once unique (token),
    constraint status_place_once unique (wall, status_place),
    constraint revoked_says_why check ((revoked_at is null) = (revoked_category is null) and (revoked_at is null) = (revoked_by is null)),
    foreign key (template_id, edition) references document.certificate_edition
);
create unique index certificate_once on document.certificate (wall, occasion, kind, holder) where revoked_at is null and replaced_at is null;
create index certificate_by_person on document.certificate (person_id, issued_on desc);
create index certificate_by_run on document.certificate (run_id);
create index certificate_by_wall on document.certificate (wall, issued_at desc, number);
create index certificate_by_number on document.certificate (number);
create index certificate_by_unit on document.certificate (issuing_unit);
create index certificate_withdrawn on document.certificate (wall, status_place) where revoked_at is not null or replaced_at is not null;

-- An uploaded list that was not sound, kept so that it can be handed back with its errors in red.
create table document.certificate_list (
    id         uuid primary key,
    wall       uuid not null,
    file       text not null,
    name       text not null,
    created_by uuid not null,
    created_at timestamptz not null
);

-- The keys a district signs with. A new one is added, an old one stays to be checked with; the secret part is sealed.
create table document.signing_key (
    id         uuid primary key,
    wall       uuid not null,
    multikey   text not null unique,
    sealed     bytea not null,
    created_at timestamptz not null
);
create index signing_key_by_wall on document.signing_key (wall, created_at desc);

-- A credential is signed when somebody first asks for it, and kept.
create table document.credential (
    certificate_id uuid primary key references document.certificate,
    wall           uuid not null,
    body           text not null,
    signed_at      timestamptz not null
);

select platform.guard(guarded) from unnest(array['document.certificate_template', 'document.certificate_edition', 'document.certificate_series', 'document.status_place',
    'document.certificate_run', 'document.certificate_wish', 'document.certificate', 'document.certificate_list', 'document.signing_key', 'document.credential']::regclass[]) as guarded;

create view document.certificate_card with (security_invoker = true) as
    select id, wall, walls, number, kind, occasion, person_id, name, unit_id, title, held_on, hours, role, issued_on, revoked_at is null and replaced_at is null as valid
      from document.certificate;
grant select on document.certificate_card to ${app};
