-- What hours are: at which level, of which category, in which form, prescribed or chosen, as what. A short list all districts share: it says nothing of anybody.
create table credit.kind (
    id       int generated always as identity primary key,
    level    text not null check (level in ('SCHOOL', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
    category text not null default '',
    form     text not null,
    block    text not null default '' check (block in ('', 'PRESCRIBED', 'OWN')),
    role     text not null default 'LEARNER' check (role in ('LEARNER', 'LECTURER', 'ORGANISER')),
    unique (level, category, form, block, role)
);
grant select, insert on credit.kind to ${app};
insert into credit.kind (level, form) select distinct category, form from credit.entry;

drop view credit.entry_card;
drop index credit.entry_by_person;
alter table credit.entry add kind_id int references credit.kind;
alter table credit.entry add source text not null default 'ACTIVITY' check (source in ('ACTIVITY', 'TRAINING', 'CLAIM', 'TRANSFER'));
update credit.entry e set kind_id = k.id from credit.kind k where k.level = e.category and k.form = e.form and k.category = '' and k.block = '' and k.role = 'LEARNER';
alter table credit.entry alter kind_id set not null;
alter table credit.entry alter source drop default;
alter table credit.entry drop category, drop form;
alter table credit.entry add halves int not null generated always as ((hours * 2)::int) stored;

-- One person's balance; and a whole district's year in one walk along the index.
create index entry_by_person on credit.entry (person_id, year);
create index entry_by_year on credit.entry (wall, year, person_id, kind_id) include (halves);

create view credit.entry_card with (security_invoker = true) as
    select e.id, e.wall, e.person_id, e.unit_id, e.year, e.hours, k.level, k.category, k.form, k.block, k.role, e.source, e.source_id, e.title, e.on_date
      from credit.entry e join credit.kind k on k.id = e.kind_id;
grant select on credit.entry_card to ${app};

-- 封账: a school year whose hours are settled. What comes later waits until somebody opens the year for it, and says why.
create table credit.closed_year (
    wall      uuid not null,
    year      int  not null,
    closed_at timestamptz not null,
    closed_by uuid not null,
    primary key (wall, year)
);
create table credit.late (
    wall      uuid not null,
    year      int  not null,
    source    text not null,
    source_id uuid not null,
    title     text not null,
    reason    text not null,
    since     timestamptz not null,
    primary key (wall, source, source_id)
);
create table credit.year_step (
    id     uuid primary key,
    wall   uuid not null,
    year   int  not null,
    at     timestamptz not null,
    what   text not null check (what in ('CLOSED', 'REOPENED', 'ENTERED')),
    name   text not null,
    reason text not null
);
create index year_step_by_year on credit.year_step (wall, year, at);
select platform.guard(guarded) from unnest(array['credit.closed_year', 'credit.late', 'credit.year_step']::regclass[]) as guarded;

-- Nothing is posted into a closed year, whoever tries; closing waits for what is being posted.
create function credit.keep_closed_years() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    shut record;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(wall::text || year, 7)) from (select distinct wall, year from posted order by wall, year) each;
    select c.wall, c.year into shut from (select distinct wall, year from posted) p join credit.closed_year c on c.wall = p.wall and c.year = p.year limit 1;
    if found then
        raise exception 'the year % is closed', shut.year using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger closed_years after insert on credit.entry referencing new table as posted for each statement execute function credit.keep_closed_years();
