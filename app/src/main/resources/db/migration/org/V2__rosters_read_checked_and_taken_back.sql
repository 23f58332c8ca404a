alter table org.account add column last_sign_in_at timestamptz;
create index membership_by_person on org.membership (person_id);
create index person_secret_by_id_number on org.person_secret (wall, id_number) where id_number is not null;
create index account_by_wall on org.account (wall);

-- Every era of a unit with the reason it began, for whoever shows the history.
create view org.unit_era_card with (security_invoker = true) as
    select period.id, period.unit_id, period.wall, unit.kind, unit.code, period.name, coalesce(period.short_name, period.name) as short_name, period.parent_id,
           period.school_kind, period.stages, period.subject, period.setting, period.classes, period.pupils, period.longitude, period.latitude, period.valid, period.change
      from org.unit_period period join org.unit on unit.id = period.unit_id;
grant select on org.unit_era_card to ${app};

-- An uploaded list: what was in it, what it would change, what it did change, and whether that was taken back.
create table org.intake (
    id           uuid primary key,
    wall         uuid not null,
    kind         text not null check (kind in ('PEOPLE', 'UNITS')),
    file         text not null,
    file_name    text not null,
    scopes       uuid[] not null,
    created_by   uuid,
    created_at   timestamptz not null,
    job_id       uuid,
    committed_at timestamptz,
    undone_at    timestamptz
);
create index intake_by_wall on org.intake (wall, created_at desc);

create table org.intake_error (
    intake_id uuid not null references org.intake on delete cascade,
    wall      uuid not null,
    line      int not null,
    title     text not null,
    given     text not null,
    sentence  text not null
);
create index intake_error_by_intake on org.intake_error (intake_id, line);

create table org.person_line (
    intake_id    uuid not null references org.intake on delete cascade,
    wall         uuid not null,
    line         int not null,
    number       text,
    name         text not null,
    sex          text,
    unit_word    text not null,
    unit_id      uuid,
    stage        text,
    subjects     text[],
    grades       text[],
    title        text,
    dedicated    boolean,
    employed_on  date,
    party        boolean,
    phone        text,
    id_number    text,
    level        text,
    honour       text,
    honour_from  date,
    honour_until date,
    starts_on    date,
    outcome      text check (outcome in ('CREATE', 'UPDATE', 'MOVE', 'SAME', 'CONFLICT', 'WRONG')),
    person_id    uuid,
    difference   text not null default '',
    before       jsonb,
    after        text,
    undone       boolean not null default false,
    primary key (intake_id, line)
);
create index person_line_by_outcome on org.person_line (intake_id, outcome, line);

create table org.unit_line (
    intake_id   uuid not null references org.intake on delete cascade,
    wall        uuid not null,
    line        int not null,
    code        text,
    name        text not null,
    short_name  text,
    kind        text,
    school_kind text,
    stages      text[],
    parent_word text,
    parent_id   uuid,
    setting     text,
    classes     int,
    pupils      int,
    longitude   numeric(9, 6),
    latitude    numeric(8, 6),
    starts_on   date,
    outcome     text check (outcome in ('CREATE', 'UPDATE', 'MOVE', 'SAME', 'CONFLICT', 'WRONG')),
    unit_id     uuid,
    difference  text not null default '',
    before      jsonb,
    after       text,
    undone      boolean not null default false,
    primary key (intake_id, line)
);

select platform.guard(guarded) from unnest(array['org.intake', 'org.intake_error', 'org.person_line', 'org.unit_line']::regclass[]) as guarded;

create sequence org.person_number;
grant usage on sequence org.person_number to ${app};

-- Everything an import may change about people, one value each: kept before, compared afterwards.
create function org.person_states(wanted uuid[]) returns table (person_id uuid, state jsonb) language sql stable as $$
    select person.id, jsonb_build_object('person', to_jsonb(person), 'secret', to_jsonb(secret), 'memberships', m.rows, 'honours', h.rows, 'duties', d.rows)
      from org.person
      left join org.person_secret secret on secret.person_id = person.id
      left join (select x.person_id, jsonb_agg(to_jsonb(x) order by x.valid, x.id) as rows from org.membership x where x.person_id = any (wanted) group by 1) m on m.person_id = person.id
      left join (select x.person_id, jsonb_agg(to_jsonb(x) order by x.valid, x.id) as rows from org.honour x where x.person_id = any (wanted) group by 1) h on h.person_id = person.id
      left join (select x.person_id, jsonb_agg(to_jsonb(x) order by x.valid, x.id) as rows from org.duty x where x.person_id = any (wanted) group by 1) d on d.person_id = person.id
     where person.id = any (wanted)
$$;

create function org.unit_states(wanted uuid[]) returns table (unit_id uuid, state jsonb) language sql stable as $$
    select unit.id, jsonb_build_object('unit', to_jsonb(unit), 'periods', p.rows)
      from org.unit
      left join (select x.unit_id, jsonb_agg(to_jsonb(x) order by x.valid) as rows from org.unit_period x where x.unit_id = any (wanted) group by 1) p on p.unit_id = unit.id
     where unit.id = any (wanted)
$$;

-- Which of these something else already speaks of: accounts, activities, hours. The column's name says whom it means.
create function org.spoken_of(about text, wanted uuid[]) returns table (id uuid) language plpgsql stable as $$
declare place record;
begin
    for place in
        select format('%I.%I', n.nspname, c.relname) as relation, a.attname as col
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype and not a.attisdropped and has_table_privilege(c.oid, 'select')
           and ((about = 'person' and a.attname in ('person_id', 'leader_id', 'created_by', 'owner')
                 and format('%I.%I', n.nspname, c.relname) not in ('org.person_secret', 'org.membership', 'org.honour', 'org.person_line', 'org.unit_line', 'org.intake', 'platform.job'))
             or (about = 'unit' and a.attname in ('unit_id', 'scope_id', 'parent_id', 'lead_id')
                 and format('%I.%I', n.nspname, c.relname) not in ('org.person_line', 'org.unit_line')))
    loop
        if place.relation = 'org.unit_period' and place.col = 'unit_id' then
            continue;
        end if;
        return query execute format('select distinct %I from %s where %I = any ($1)', place.col, place.relation, place.col) using wanted;
    end loop;
end $$;
grant execute on function org.person_states(uuid[]), org.unit_states(uuid[]), org.spoken_of(text, uuid[]) to ${app};
