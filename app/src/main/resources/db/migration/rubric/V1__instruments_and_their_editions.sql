grant usage on schema rubric to ${app};

-- 量表: keeps its identity; what it asks stands in its editions.
create table rubric.instrument (
    id          uuid primary key,
    version     int  not null default 0,
    wall        uuid not null,
    unit_id     uuid not null,
    kind        text not null check (kind in ('RATING', 'CODING', 'NOTES')),
    copied_from uuid,
    retired_at  timestamptz,
    created_by  uuid not null,
    created_at  timestamptz not null
);
create index instrument_by_unit on rubric.instrument (unit_id);

-- 版次: what was published stays as it was; a correction is the next edition.
create table rubric.edition (
    id            uuid primary key,
    instrument_id uuid not null references rubric.instrument,
    wall          uuid not null,
    number        int  not null check (number > 0),
    state         text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    title         text not null check (title <> ''),
    guide         text not null default '',
    content       jsonb not null,
    version       int  not null default 0,
    changed_by    uuid not null,
    changed_at    timestamptz not null,
    published_by  uuid,
    published_at  timestamptz,
    withdrawn_by  uuid,
    withdrawn_at  timestamptz,
    reason        text not null default '',
    unique (instrument_id, number),
    constraint published_says_when check (state = 'DRAFT' or published_at is not null),
    constraint withdrawn_says_why check (state <> 'WITHDRAWN' or withdrawn_at is not null and reason <> '')
);
create unique index one_draft_at_a_time on rubric.edition (instrument_id) where state = 'DRAFT';
create unique index one_published_at_a_time on rubric.edition (instrument_id) where state = 'PUBLISHED';

alter table rubric.instrument add constraint copied_from_an_edition foreign key (copied_from) references rubric.edition;

create function rubric.keep_what_was_published() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        if tg_op = 'DELETE' or new.state = 'DRAFT' or old.state = 'WITHDRAWN' or (new.instrument_id, new.number, new.title, new.guide, new.content, new.published_at) is distinct from
            (old.instrument_id, old.number, old.title, old.guide, old.content, old.published_at) then
            raise exception 'edition % was published and stays as it is', old.id;
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_what_was_published before update or delete on rubric.edition for each row execute function rubric.keep_what_was_published();

select platform.guard('rubric.instrument');
select platform.guard('rubric.edition');
-- What a region publishes is read in every district beneath it; pages and questions ask who lies beneath.
create policy public_to_read on rubric.instrument for select to ${app} using (true);
create policy published_to_read on rubric.edition for select to ${app} using (state <> 'DRAFT');

create view rubric.edition_card with (security_invoker = true) as
    select edition.id, edition.instrument_id, instrument.wall, instrument.unit_id, instrument.kind, edition.title, edition.guide, edition.number, edition.state, edition.content,
           edition.published_at, instrument.retired_at
      from rubric.edition join rubric.instrument on instrument.id = edition.instrument_id;
grant select on rubric.edition_card to ${app};
