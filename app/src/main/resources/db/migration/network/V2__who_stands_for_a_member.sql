-- Who is a member of a community and when: its lead for the whole of its period, its partners while they take part in it.
create view network.member_card with (security_invoker = true) as
    select id as community_id, walls, lead_id as unit_id, valid, true as leads from network.community
    union all
    select p.community_id, p.walls, p.unit_id, p.valid * c.valid, false from network.partner p join network.community c on c.id = p.community_id where p.valid && c.valid;

-- The people who stand for the members. The name is kept beside the person: the other districts see this row, not the person's.
create table network.contact (
    id           uuid primary key,
    walls        uuid[] not null,
    community_id uuid not null references network.community,
    unit_id      uuid not null references org.unit,
    person_id    uuid not null references org.person,
    name         text not null,
    role         text not null check (role in ('COORDINATOR', 'CONTACT', 'STUDIO_LEADER')),
    valid        daterange not null check (not isempty(valid)),
    constraint contact_once_at_a_time exclude using gist (community_id with =, unit_id with =, role with =, valid with &&)
);
create index contact_by_person on network.contact (person_id);
select platform.guard('network.contact');

-- In force only while the unit is what the role says it is: the lead has a coordinator, a partner a contact.
create view network.contact_card with (security_invoker = true) as
    select c.id, c.community_id, c.walls, c.unit_id, c.person_id, c.name, c.role, c.valid * m.valid as valid
      from network.contact c join network.member_card m on m.community_id = c.community_id and m.unit_id = c.unit_id and c.valid && m.valid
     where c.role = 'STUDIO_LEADER' or m.leads = (c.role = 'COORDINATOR');

-- The rights that come with it: besides, the person must belong to the unit. What ends here ends by itself, on its day.
create view network.tie_card with (security_invoker = true) as
    select c.person_id, c.community_id, c.walls, c.unit_id, c.role, c.valid * w.valid * r.valid as valid
      from network.contact_card c
      join org.membership_card w on w.person_id = c.person_id
      join org.reach_card r on r.descendant = w.unit_id and r.ancestor = c.unit_id
     where not isempty(c.valid * w.valid * r.valid);
grant select on network.member_card, network.contact_card, network.tie_card to ${app};
