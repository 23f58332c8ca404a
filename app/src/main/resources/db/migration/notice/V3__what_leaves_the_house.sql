-- A letter delivered again with another text is a new edition: only then is it worth a second message.
alter table notice.item add column edition int not null default 1;
alter table notice.item add column renewed_at timestamptz;
alter table notice.item add column urgent_on date;

-- How a person wants to be told elsewhere than in the inbox. Without a confirmed address nothing leaves the house.
create table notice.preference (
    person_id       uuid primary key,
    wall            uuid not null,
    version         int not null default 0,
    pace            text not null default 'IMMEDIATELY' check (pace in ('IMMEDIATELY', 'DAILY')),
    digest_at       time not null default '17:30',
    quiet_from      time not null default '21:00',
    quiet_to        time not null default '07:00',
    quiet_weekends  boolean not null default false,
    todo            boolean not null default true,
    news            boolean not null default true,
    tongue          text not null default 'zh-CN',
    unsubscribe_key uuid not null unique default gen_random_uuid()
);
create index preference_by_digest on notice.preference (digest_at) where pace = 'DAILY';
select platform.guard('notice.preference');

create table notice.address (
    person_id   uuid not null references notice.preference on delete cascade,
    wall        uuid not null,
    channel     text not null check (channel in ('EMAIL', 'SMS')),
    value       text,
    enabled     boolean not null default true,
    verified_at timestamptz,
    bad_at      timestamptz,
    trouble     text not null default '',
    candidate   text,
    code_hash   text,
    code_until  timestamptz,
    code_tries  int not null default 0,
    codes_on    date,
    codes       int not null default 0,
    primary key (person_id, channel)
);
select platform.guard('notice.address');

-- Read with the owner's eyes: a letter to a person of another district must know whether to leave the house. No address is told.
create view notice.wish as
    select p.person_id, p.pace, p.todo, p.news, a.channel from notice.preference p join notice.address a on a.person_id = p.person_id
     where a.enabled and a.verified_at is not null and a.bad_at is null;
grant select on notice.wish to ${app};

-- A group's robot. What gives power over the group is sealed; the end of the address is kept to be recognised by.
create table notice.robot (
    id         uuid primary key,
    wall       uuid not null,
    unit_id    uuid not null,
    kind       text not null check (kind in ('WECOM', 'DINGTALK')),
    name       text not null,
    host       text not null,
    tail       text not null,
    url        bytea not null,
    secret     bytea,
    trouble    text not null default '',
    created_by uuid not null,
    created_at timestamptz not null
);
create index robot_by_unit on notice.robot (unit_id);
select platform.guard('notice.robot');

-- What whole groups are told: a title, a time, a link; never a person's letter.
create table notice.announcement (
    id         uuid primary key,
    wall       uuid not null,
    source     text not null unique,
    title      text not null,
    body       text not null,
    link       text not null,
    created_at timestamptz not null
);
select platform.guard('notice.announcement');

create table notice.dispatch (
    id              uuid primary key,
    wall            uuid not null,
    channel         text not null check (channel in ('EMAIL', 'SMS', 'ROBOT')),
    person_id       uuid,
    item_id         uuid references notice.item on delete cascade,
    edition         int,
    digest_on       date,
    robot_id        uuid references notice.robot on delete cascade,
    announcement_id uuid references notice.announcement on delete cascade,
    state           text not null default 'QUEUED' check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'SKIPPED', 'UNSURE')),
    attempts        int not null default 0,
    next_at         timestamptz not null,
    give_up_at      timestamptz not null,
    tried_at        timestamptz,
    lease_until     timestamptz,
    sent_at         timestamptz,
    provider_id     text not null default '',
    error           text not null default '',
    created_at      timestamptz not null,
    constraint dispatch_once unique (item_id, channel, edition),
    constraint digest_once unique (person_id, channel, digest_on),
    constraint announced_once unique (robot_id, announcement_id),
    constraint dispatch_has_one_matter check (num_nonnulls(item_id, digest_on, announcement_id) = 1 and (announcement_id is null) = (robot_id is null) and (robot_id is null) <> (person_id is null))
);
create index dispatch_due on notice.dispatch (channel, next_at) where state = 'QUEUED';
create index dispatch_leased on notice.dispatch (lease_until) where state = 'SENDING';
create index dispatch_in_trouble on notice.dispatch (wall, created_at desc) where state in ('FAILED', 'UNSURE');
create index dispatch_by_robot on notice.dispatch (robot_id, tried_at) where robot_id is not null;
select platform.guard('notice.dispatch');
