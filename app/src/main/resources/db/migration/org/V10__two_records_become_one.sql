-- 人员合并: two records of one person become one. Whatever named the one that goes then names the one that stays;
-- each row that followed, and each that stood in the way, is written down, so that it can be taken back.
create table org.merger (
    id            uuid primary key,
    wall          uuid not null,
    gone_id       uuid not null,
    stays_id      uuid not null,
    gone_number   text not null,
    gone_name     text not null,
    gone_login    text not null default '',
    reason        text not null check (reason <> ''),
    by_name       text not null,
    at            timestamptz not null,
    undone_at     timestamptz,
    undone_name   text not null default '',
    undone_reason text not null default '',
    constraint two_records check (gone_id <> stays_id)
);
create unique index merged_once on org.merger (gone_id) where undone_at is null;
create index merger_by_stays on org.merger (stays_id);
create index merger_by_wall on org.merger (wall, at desc);

-- FOLLOWED: the row's key, as it is since. SET_ASIDE: the whole row, as it was. ADDED: the key of what is left of a period of which a part was set aside.
create table org.merger_line (
    merger_id uuid not null references org.merger,
    place     int generated always as identity,
    wall      uuid not null,
    label     text not null,
    relation  text not null,
    named     text not null default '',
    old_id    uuid,
    new_id    uuid,
    outcome   text not null check (outcome in ('FOLLOWED', 'SET_ASIDE', 'ADDED')),
    facts     jsonb not null,
    primary key (merger_id, place)
);

-- Two who look alike and are not the same.
create table org.not_same (
    wall    uuid not null,
    one     uuid not null,
    other   uuid not null,
    by_name text not null,
    at      timestamptz not null,
    primary key (one, other),
    check (one < other)
);
select platform.guard(guarded) from unnest(array['org.merger', 'org.merger_line', 'org.not_same']::regclass[]) as guarded;
revoke delete on org.merger, org.merger_line from ${app};
revoke insert, update on org.merger_line from ${app};

-- The columns by which a row is found again: its primary key, or all of them where it has none.
create function org.key_of(relation regclass) returns text[] language sql stable set search_path = pg_catalog as $$
    select coalesce((select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = relation and i.indisprimary),
                    (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = relation and a.attnum > 0 and not a.attisdropped));
$$;

create function org.write_line(merger uuid, label text, relation regclass, named name, from_id uuid, to_id uuid, outcome text, facts jsonb) returns void language sql security definer set search_path = pg_catalog as $$
    insert into org.merger_line (merger_id, wall, label, relation, named, old_id, new_id, outcome, facts)
    select m.id, m.wall, label, relation::text, named, from_id, to_id, outcome,
           case when outcome = 'SET_ASIDE' then facts else (select jsonb_object_agg(key, facts -> key) from unnest(org.key_of(relation)) as key) end
      from org.merger m where m.id = merger and m.undone_at is null;
$$;

-- The columns of a unique index or an exclusion but one, as a condition that says they are the same in t and in gone.
create function org.alike(relation regclass, constraint_name text, but name) returns text language sql stable set search_path = pg_catalog as $$
    select coalesce(string_agg(format('t.%1$I is not distinct from gone.%1$I', a.attname), ' and '), 'true')
      from pg_class c join pg_index i on i.indexrelid = c.oid join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where c.relname = constraint_name and i.indrelid = relation and a.attname not in (but, 'valid');
$$;

-- Rows that hang on a row that is set aside hang on its twin instead.
create function org.lead_hanging(merger uuid, label text, relation regclass, from_id uuid, to_id uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    each record;
begin
    for each in select c.conrelid::regclass as relation, a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and c.confrelid = lead_hanging.relation and cardinality(c.conkey) = 1 loop
        perform org.lead(merger, label, each.relation, each.attname, from_id, to_id);
    end loop;
end $$;

-- A row that may not stand beside one of the person who stays: it is set aside, but for the days of a period the other does not cover.
create function org.set_aside(merger uuid, label text, relation regclass, named name, facts jsonb, to_id uuid, hit text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    alike text := org.alike(relation, hit, named);
    twin  uuid;
    left_over daterange;
    rest  daterange[] := '{}';
    added jsonb;
begin
    if facts ? 'valid' then
        execute format('select array_agg(r) from unnest(datemultirange($1) - coalesce((select range_agg(t.valid) from %1$s t, jsonb_populate_record(null::%1$s, $2) gone where t.%2$I = $3 and %3$s), ''{}'')) r',
                relation, named, alike) into rest using (facts ->> 'valid')::daterange, facts, to_id;
    elsif facts ? 'id' then
        execute format('select t.id from %1$s t, jsonb_populate_record(null::%1$s, $1) gone where t.%2$I = $2 and %3$s limit 1', relation, named, alike) into twin using facts, to_id;
        perform org.lead_hanging(merger, label, relation, (facts ->> 'id')::uuid, twin);
    end if;
    execute format('delete from %1$s t using jsonb_populate_record(null::%1$s, $1) gone where %2$s', relation,
            (select string_agg(format('t.%1$I is not distinct from gone.%1$I', key), ' and ') from unnest(org.key_of(relation)) key)) using facts;
    perform org.write_line(merger, label, relation, named, null, null, 'SET_ASIDE', facts);
    foreach left_over in array coalesce(rest, '{}') loop
        added := facts || jsonb_build_object('id', gen_random_uuid(), 'valid', left_over, named, to_id);
        execute format('insert into %1$s select (jsonb_populate_record(null::%1$s, $1)).*', relation) using added;
        perform org.write_line(merger, label, relation, named, null, null, 'ADDED', added);
    end loop;
end $$;

-- Whether a column holds a list of people.
create function org.is_list(relation regclass, named name) returns boolean language sql stable set search_path = pg_catalog as $$
    select a.atttypid = 'uuid[]'::regtype from pg_attribute a where a.attrelid = relation and a.attname = named;
$$;

-- Lets every row of a table that names the old name the new; a list that names both stays. Only within a merger that is written down; whatever else the program may do to the table.
create function org.lead(merger uuid, label text, relation regclass, named name, from_id uuid, to_id uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    each  record;
    after jsonb;
    hit   text;
    lists boolean := org.is_list(relation, named);
    names text := case when lists then format('$1 = any (t.%1$I) and $2 <> all (t.%1$I)', named) else format('t.%I = $1 and $2 is not null', named) end;
    leads text := case when lists then format('array_replace(t.%I, $3, $1)', named) else '$1' end;
begin
    if not exists (select from org.merger m where m.id = merger and m.undone_at is null) then
        raise exception 'no merger %', merger;
    end if;
    for each in execute format('select t.ctid as place, to_jsonb(t) as facts from %s t where %s', relation, names) using from_id, to_id loop
        begin
            execute format('update %s t set %I = %s where t.ctid = $2 and $3 is not null returning to_jsonb(t)', relation, named, leads) into after using to_id, each.place, from_id;
            perform org.write_line(merger, label, relation, named, from_id, to_id, 'FOLLOWED', after) where after is not null;
        exception
            when unique_violation or exclusion_violation then
                get stacked diagnostics hit = constraint_name;
                perform org.set_aside(merger, label, relation, named, each.facts, to_id, hit);
            when foreign_key_violation then
                null; -- it hangs on a row of the same person and follows with that
        end;
    end loop;
end $$;

-- Sets aside the record itself, once nothing names it any more.
create function org.lay_down(merger uuid, person uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    facts jsonb;
begin
    delete from org.person p where p.id = person returning to_jsonb(p) into facts;
    perform org.write_line(merger, '人员', 'org.person', 'id', null, null, 'SET_ASIDE', facts);
end $$;

-- Takes a merger back, the last step first. What has come since stays where it is.
create function org.part(merger uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    each record;
    found_again text;
begin
    if not exists (select from org.merger m where m.id = merger and m.undone_at is null) then
        raise exception 'no merger %', merger;
    end if;
    for each in select l.* from org.merger_line l where l.merger_id = merger order by l.place desc loop
        found_again := (select string_agg(format('t.%1$I is not distinct from k.%1$I', key), ' and ') from jsonb_object_keys(each.facts) key);
        if each.outcome = 'SET_ASIDE' then
            execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1) on conflict do nothing', each.relation,
                    (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = each.relation::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a'))
                using each.facts;
        elsif each.outcome = 'ADDED' then
            execute format('delete from %1$s t using jsonb_populate_record(null::%1$s, $1) k where %2$s', each.relation, found_again) using each.facts;
        else
            execute format('update %1$s t set %2$I = %4$s from jsonb_populate_record(null::%1$s, $2) k where %3$s and %5$s', each.relation, each.named, found_again,
                    case when org.is_list(each.relation, each.named::name) then format('array_replace(t.%I, $3, $1)', each.named) else '$1' end,
                    case when org.is_list(each.relation, each.named::name) then format('$3 = any (t.%I)', each.named) else format('t.%I = $3', each.named) end) using each.old_id, each.facts, each.new_id;
        end if;
    end loop;
end $$;

revoke execute on function org.write_line(uuid, text, regclass, name, uuid, uuid, text, jsonb), org.lead_hanging(uuid, text, regclass, uuid, uuid),
    org.set_aside(uuid, text, regclass, name, jsonb, uuid, text) from public;

-- Where an old record leads.
create view org.merger_card with (security_invoker = true) as select id, wall, gone_id, stays_id, at from org.merger where undone_at is null;
grant select on org.merger_card to ${app};
