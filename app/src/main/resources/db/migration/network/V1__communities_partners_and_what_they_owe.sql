grant usage on schema network to ${app};

-- A community ties units across the tree, sometimes across districts: every district of a member sees it.
create table network.community (
    id      uuid primary key,
    walls   uuid[] not null,
    version int not null default 0,
    name    text not null check (name <> ''),
    kind    text not null check (kind in ('CITY_WIDE', 'COUNTY_WIDE', 'SAME_CITY', 'METROPOLITAN', 'CLUSTER', 'BASE_SCHOOL', 'COUNTY_PAIR')),
    lead_id uuid not null references org.unit,
    stage   text,
    subject text,
    valid   daterange not null check (not isempty(valid) and lower(valid) is not null),
    aim     text not null default ''
);
create index community_by_lead on network.community (lead_id);

create table network.partner (
    id           uuid primary key,
    walls        uuid[] not null,
    community_id uuid not null references network.community,
    unit_id      uuid not null references org.unit,
    valid        daterange not null check (not isempty(valid)),
    because      text not null default '',
    constraint partner_once_at_a_time exclude using gist (community_id with =, unit_id with =, valid with &&)
);
create index partner_by_unit on network.partner (unit_id);

-- What a community owes, as data: counted from its activities by whoever keeps them.
create table network.obligation (
    id           uuid primary key,
    walls        uuid[] not null,
    community_id uuid not null references network.community,
    what         text not null check (what in ('EXCHANGE', 'LESSON', 'CONTEST', 'TRAINING', 'MEETING', 'TOPIC')),
    at_least     int not null check (at_least between 1 and 1000),
    per          text not null check (per in ('TERM', 'YEAR'))
);
create unique index obligation_once on network.obligation (community_id, what, per);

select platform.guard(guarded) from unnest(array['network.community', 'network.partner', 'network.obligation']::regclass[]) as guarded;

create view network.community_card with (security_invoker = true) as select id, walls, name, kind, lead_id, stage, subject, valid from network.community;
create view network.partner_card with (security_invoker = true) as select community_id, walls, unit_id, valid from network.partner;
create view network.obligation_card with (security_invoker = true) as select community_id, walls, what, at_least, per from network.obligation;
grant select on network.community_card, network.partner_card, network.obligation_card to ${app};
