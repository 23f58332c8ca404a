-- Owed by the community as a whole or by each of its members.
alter table network.obligation add owed_by text not null default 'COMMUNITY' check (owed_by in ('COMMUNITY', 'MEMBER'));
alter table network.obligation drop constraint obligation_what_check;
alter table network.obligation add constraint obligation_what_check check (what in ('EXCHANGE', 'LESSON', 'CONTEST', 'TRAINING', 'MEETING', 'TOPIC', 'OPEN_WEEK'));
drop index network.obligation_once;
create unique index obligation_once on network.obligation (community_id, what, per, owed_by);
create or replace view network.obligation_card with (security_invoker = true) as select community_id, walls, what, at_least, per, owed_by from network.obligation;

-- The order in which members host 轮流承办. Whose turn it is follows from what they hosted.
create table network.turn (
    community_id uuid not null references network.community,
    unit_id      uuid not null references org.unit,
    walls        uuid[] not null,
    place        int not null check (place > 0),
    primary key (community_id, unit_id)
);

-- A turn passed over, with the reason; it counts as if the unit had hosted that day.
create table network.skipped_turn (
    id           uuid primary key,
    walls        uuid[] not null,
    community_id uuid not null references network.community,
    unit_id      uuid not null references org.unit,
    on_date      date not null,
    reason       text not null check (reason <> ''),
    by_person    uuid not null
);
create index skipped_turn_by_community on network.skipped_turn (community_id, on_date);
select platform.guard(guarded) from unnest(array['network.turn', 'network.skipped_turn']::regclass[]) as guarded;
