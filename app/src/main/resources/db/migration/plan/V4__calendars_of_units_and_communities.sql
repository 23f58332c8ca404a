-- The address of a unit's or a community's calendar, made by a person and read as far as that person may see. Only the hash of its secret part is kept.
create table plan.shared_feed (
    id           uuid primary key,
    wall         uuid not null,
    person_id    uuid not null,
    account_id   uuid not null,
    unit_id      uuid,
    community_id uuid,
    token_hash   text not null unique,
    created_at   timestamptz not null,
    read_at      timestamptz,
    constraint of_a_unit_or_a_community check ((unit_id is null) <> (community_id is null))
);
create index shared_feed_by_person on plan.shared_feed (person_id);
select platform.guard('plan.shared_feed');
