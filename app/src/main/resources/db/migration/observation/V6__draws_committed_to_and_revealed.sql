-- A draw 抽签 of whose lessons are observed: its rules, the commitment to its seed, and the seed once it is revealed. Until then the seed lies locked.
create table observation.draw (
    id             uuid primary key,
    version        int  not null default 0,
    wall           uuid not null,
    unit_id        uuid not null,
    title          text not null check (title <> ''),
    kind           text not null check (kind in ('DROP_IN', 'INSPECTION')),
    from_on        date not null,
    to_on          date not null,
    rules          jsonb not null,
    created_by     uuid not null,
    created_at     timestamptz not null,
    observers      uuid[] not null default '{}',
    strata         jsonb not null default '[]',
    total          int,
    candidates     int  not null default 0,
    excluded       int  not null default 0,
    commitment     text,
    digest         text,
    sealed         bytea,
    committed_by   uuid,
    committed_at   timestamptz,
    seed           text,
    salt           text,
    beacon         text,
    revealed_by    uuid,
    revealed_at    timestamptz,
    abandoned_at   timestamptz,
    abandon_reason text not null default '',
    constraint days_run_forward check (from_on <= to_on),
    constraint committed_says_to_what check ((committed_at is null) = (commitment is null) and (committed_at is null) = (digest is null) and (committed_at is null) = (sealed is null)),
    constraint revealed_says_seed check ((revealed_at is null) = (seed is null) and (revealed_at is null or committed_at is not null)),
    constraint abandoned_says_why check (abandoned_at is null or abandon_reason <> '')
);
create index draw_by_wall on observation.draw (wall, created_at desc);

-- Who could be drawn, as it was frozen; and of whom was drawn, what became of it.
create table observation.draw_candidate (
    draw_id    uuid not null references observation.draw on delete cascade,
    key        text not null,
    wall       uuid not null,
    stratum    text not null,
    excluded   text not null default '',
    teacher_id uuid not null,
    unit_id    uuid not null,
    detail     jsonb not null,
    state      text check (state in ('CHOSEN', 'MOVED_UP', 'REPLACED')),
    ordinal    int,
    lesson_id  uuid,
    reason     text not null default '',
    successor  text,
    primary key (draw_id, key)
);
create index draw_candidate_chosen on observation.draw_candidate (draw_id, ordinal) where state is not null;

create table observation.draw_happening (
    id        uuid primary key,
    draw_id   uuid not null references observation.draw on delete cascade,
    wall      uuid not null,
    at        timestamptz not null,
    person_id uuid,
    name      text not null,
    what      text not null,
    detail    text not null default ''
);
create index draw_happening_by_draw on observation.draw_happening (draw_id, at);

create function observation.keep_what_was_committed() returns trigger language plpgsql as $$
begin
    if old.committed_at is not null and (tg_op = 'DELETE' or (new.title, new.kind, new.unit_id, new.from_on, new.to_on, new.rules, new.observers, new.strata, new.total, new.candidates, new.excluded, new.commitment, new.digest, new.sealed, new.committed_at)
            is distinct from (old.title, old.kind, old.unit_id, old.from_on, old.to_on, old.rules, old.observers, old.strata, old.total, old.candidates, old.excluded, old.commitment, old.digest, old.sealed, old.committed_at)
            or old.revealed_at is not null and (new.seed, new.salt, new.beacon, new.revealed_at) is distinct from (old.seed, old.salt, old.beacon, old.revealed_at)) then
        raise exception 'draw % was committed to and stays as it is', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_what_was_committed before update or delete on observation.draw for each row execute function observation.keep_what_was_committed();

create function observation.keep_candidates() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.draw_id, new.key, new.stratum, new.excluded, new.teacher_id, new.unit_id, new.detail) is not distinct from (old.draw_id, old.key, old.stratum, old.excluded, old.teacher_id, old.unit_id, old.detail) then
        return new;
    end if;
    raise exception 'the candidates of draw % were committed to and stay as they are', old.draw_id;
end $$;
create trigger keep_candidates before update or delete on observation.draw_candidate for each row execute function observation.keep_candidates();

create function observation.add_no_candidates() returns trigger language plpgsql as $$
begin
    if exists (select from fresh join observation.draw on draw.id = fresh.draw_id where draw.committed_at is not null) then
        raise exception 'candidates are added before a draw is committed to';
    end if;
    return null;
end $$;
create trigger add_no_candidates after insert on observation.draw_candidate referencing new table as fresh for each statement execute function observation.add_no_candidates();

select platform.guard(guarded) from unnest(array['observation.draw', 'observation.draw_candidate', 'observation.draw_happening']::regclass[]) as guarded;
