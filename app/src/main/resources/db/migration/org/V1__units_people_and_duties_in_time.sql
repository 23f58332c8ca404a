create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
grant usage on schema org to ${app};

-- A unit keeps its identity; what it is called, where it hangs and how big it is are periods that never overlap.
create table org.unit (
    id      uuid primary key,
    wall    uuid not null,
    kind    text not null check (kind in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'BUREAU', 'SECTION', 'SCHOOL', 'TEACHING_POINT', 'SUBJECT_GROUP', 'PREP_GROUP', 'STUDIO')),
    code    text,
    version int not null default 0
);
create unique index unit_code_once on org.unit (wall, code) where code is not null;

create table org.unit_period (
    id          uuid primary key,
    wall        uuid not null,
    unit_id     uuid not null references org.unit,
    valid       daterange not null check (not isempty(valid)),
    name        text not null check (name <> ''),
    short_name  text,
    parent_id   uuid references org.unit,
    school_kind text check (school_kind in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'NINE_YEAR', 'COMPLETE', 'TWELVE_YEAR', 'SPECIAL')),
    stages      text[] not null default '{}',
    subject     text,
    setting     text check (setting in ('URBAN', 'TOWN', 'RURAL')),
    classes     int check (classes >= 0),
    pupils      int check (pupils >= 0),
    longitude   numeric(9, 6) check (longitude between -180 and 180),
    latitude    numeric(8, 6) check (latitude between -90 and 90),
    change      text not null,
    constraint unit_is_one_thing_at_a_time exclude using gist (unit_id with =, valid with &&)
);
create index unit_period_by_parent on org.unit_period (parent_id);
create index unit_period_by_name on org.unit_period using gin (name public.gin_trgm_ops);

-- Who lies beneath whom, and when: derived from the periods, so that "everything under this unit" is one index lookup.
create table org.reach (
    ancestor   uuid not null,
    descendant uuid not null,
    wall       uuid not null,
    depth      int  not null,
    valid      daterange not null,
    primary key (ancestor, descendant, valid)
);
create index reach_upwards on org.reach (descendant, ancestor);

create function org.refresh_reach(wanted uuid) returns void language sql as $$
    delete from org.reach where wall = wanted;
    insert into org.reach (ancestor, descendant, wall, depth, valid)
    with recursive line as (
        select unit_id as ancestor, unit_id as descendant, 0 as depth, daterange(null, null) as valid, unit_id as top
          from (select distinct unit_id from org.unit_period where wall = wanted) every_unit
        union all
        select period.parent_id, line.descendant, line.depth + 1, line.valid * period.valid, period.parent_id
          from line join org.unit_period period on period.unit_id = line.top and period.valid && line.valid
         where period.parent_id is not null and line.depth < 12)
    select ancestor, descendant, wanted, min(depth), valid from line where not isempty(valid) group by ancestor, descendant, valid;
$$;

create table org.person (
    id          uuid primary key,
    wall        uuid not null,
    number      text not null,
    name        text not null check (name <> ''),
    sex         text check (sex in ('男', '女')),
    employed_on date,
    party       boolean not null default false,
    version     int not null default 0,
    unique (wall, number)
);
create index person_by_name on org.person using gin (name public.gin_trgm_ops);

-- Kept apart: every look is recorded, lists show it masked.
create table org.person_secret (
    person_id uuid primary key references org.person,
    wall      uuid not null,
    phone     text,
    id_number text
);

-- Where a person belongs, and as what, and when.
create table org.membership (
    id        uuid primary key,
    wall      uuid not null,
    person_id uuid not null references org.person,
    unit_id   uuid not null references org.unit,
    valid     daterange not null check (not isempty(valid)),
    stage     text,
    subjects  text[] not null default '{}',
    grades    text[] not null default '{}',
    title     text,
    dedicated boolean,
    change    text not null,
    constraint person_belongs_to_one_unit_at_a_time exclude using gist (person_id with =, valid with &&)
);
create index membership_by_unit on org.membership (unit_id);
create index membership_by_wall on org.membership (wall);

create table org.honour (
    id        uuid primary key,
    wall      uuid not null,
    person_id uuid not null references org.person,
    level     text not null check (level in ('校级', '区级', '市级', '省级', '国家级')),
    kind      text not null check (kind in ('骨干教师', '名师', '学科带头人', '特级教师')),
    subject   text,
    valid     daterange not null,
    constraint honour_once exclude using gist (person_id with =, level with =, kind with =, valid with &&)
);
create index honour_by_person on org.honour (person_id);

-- A duty brings the rights of its post within the subtree of its scope, for its time.
create table org.duty (
    id        uuid primary key,
    wall      uuid not null,
    person_id uuid not null references org.person,
    post      text not null,
    unit_id   uuid not null references org.unit,
    scope_id  uuid not null references org.unit,
    stage     text,
    subject   text,
    valid     daterange not null check (not isempty(valid)),
    because   text not null default '',
    constraint duty_once exclude using gist (person_id with =, post with =, unit_id with =, scope_id with =, valid with &&)
);
create index duty_by_person on org.duty (person_id);
create index duty_by_unit on org.duty (unit_id);

create table org.account (
    id            uuid primary key,
    wall          uuid not null,
    person_id     uuid not null references org.person,
    login         text not null unique,
    password      text not null,
    must_change   boolean not null default true,
    failures      int not null default 0,
    locked_until  timestamptz,
    disabled_at   timestamptz,
    tongue        text not null default 'zh-CN',
    created_at    timestamptz not null
);
create unique index account_by_person on org.account (person_id);

create table org.term (
    id      uuid primary key,
    wall    uuid not null,
    year    int not null,
    number  int not null check (number in (1, 2)),
    valid   daterange not null,
    unique (wall, year, number),
    constraint terms_do_not_overlap exclude using gist (wall with =, valid with &&)
);
create table org.holiday (
    wall    uuid not null,
    day     date not null,
    name    text not null,
    working boolean not null default false,
    primary key (wall, day)
);

-- Teaching-age tiers of a region: whole years, from inclusive, below exclusive. The program refuses gaps and overlaps.
create table org.tier (
    wall  uuid not null,
    name  text not null,
    years int4range not null check (not isempty(years)),
    primary key (wall, name),
    constraint tiers_do_not_overlap exclude using gist (wall with =, years with &&)
);

select platform.guard(guarded) from unnest(array['org.unit', 'org.unit_period', 'org.reach', 'org.person', 'org.person_secret', 'org.membership', 'org.honour',
    'org.duty', 'org.account', 'org.term', 'org.holiday', 'org.tier']::regclass[]) as guarded;

-- What the neighbours see. Row-level security holds through the views.
create view org.unit_card with (security_invoker = true) as
    select unit.id, unit.wall, unit.kind, unit.code, period.name, coalesce(period.short_name, period.name) as short_name, period.parent_id, period.school_kind,
           period.stages, period.subject, period.setting, period.classes, period.pupils, period.longitude, period.latitude, period.valid
      from org.unit join org.unit_period period on period.unit_id = unit.id and period.valid @> current_date;

create view org.unit_past_card with (security_invoker = true) as
    select unit.id, unit.wall, unit.kind, unit.code, period.name, coalesce(period.short_name, period.name) as short_name, period.parent_id, period.school_kind,
           period.stages, period.subject, period.setting, period.classes, period.pupils, period.longitude, period.latitude, period.valid
      from org.unit join org.unit_period period on period.unit_id = unit.id;

create view org.reach_card with (security_invoker = true) as
    select ancestor, descendant, depth, wall, valid from org.reach;

create view org.person_card with (security_invoker = true) as
    select person.id, person.wall, person.number, person.name, membership.unit_id, membership.stage, membership.subjects, membership.grades, membership.title
      from org.person left join org.membership on membership.person_id = person.id and membership.valid @> current_date;

create view org.membership_card with (security_invoker = true) as
    select person_id, wall, unit_id, stage, subjects, grades, valid from org.membership;

create view org.duty_card with (security_invoker = true) as
    select person_id, wall, post, unit_id, scope_id, stage, subject, valid from org.duty;

create view org.term_card with (security_invoker = true) as select wall, year, number, valid from org.term;

create view org.holiday_card with (security_invoker = true) as select wall, day, name, working from org.holiday;

grant select on org.unit_card, org.unit_past_card, org.reach_card, org.person_card, org.membership_card, org.duty_card, org.term_card, org.holiday_card to ${app};
grant execute on function org.refresh_reach(uuid) to ${app};

-- Shown on the sign-in page of a demo region; empty anywhere else.
create table org.demo_account (
    ordinal  int primary key,
    login    text not null,
    role     text not null,
    password text not null
);
grant select, insert, delete on org.demo_account to ${app};
