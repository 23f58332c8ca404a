-- 专家库、讲师团: who may be asked to teach, from the region or from outside.
create table training.trainer (
    id          uuid primary key,
    version     int  not null default 0,
    wall        uuid not null,
    person_id   uuid,
    name        text not null check (name <> ''),
    unit_name   text not null default '',
    title       text not null default '',
    topics      text not null default '',
    subjects    text[] not null default '{}',
    stages      text[] not null default '{}',
    intro       text not null default '',
    fee         text not null check (fee in ('NONE', 'LECTURER', 'ASSOCIATE', 'FULL', 'NATIONAL')),
    state       text not null check (state in ('PROPOSED', 'ADMITTED', 'RESTING', 'LEFT', 'REFUSED')),
    reason      text not null default '',
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz
);
create unique index trainer_once on training.trainer (wall, person_id) where person_id is not null;
create index trainer_by_wall on training.trainer (wall, state);
create index trainer_by_person on training.trainer (person_id) where person_id is not null;

-- Kept apart: every look is recorded, lists show it masked. Those of the region have theirs in their own record.
create table training.trainer_secret (
    trainer_id uuid primary key references training.trainer on delete cascade,
    wall       uuid not null,
    phone      text
);

-- When in the week 每周可授课时间; none at all means any time.
create table training.trainer_free (
    trainer_id uuid not null references training.trainer on delete cascade,
    weekday    int  not null check (weekday between 1 and 7),
    part       text not null check (part in ('MORNING', 'AFTERNOON', 'EVENING')),
    wall       uuid not null,
    primary key (trainer_id, weekday, part)
);
create table training.trainer_busy (
    id         uuid primary key,
    trainer_id uuid not null references training.trainer on delete cascade,
    wall       uuid not null,
    from_on    date not null,
    to_on      date not null,
    reason     text not null default '',
    check (from_on <= to_on)
);
create index trainer_busy_by_trainer on training.trainer_busy (trainer_id);

-- Who teaches a cohort, all of it or one session, and why in spite of what stood against it.
create table training.cohort_trainer (
    id          uuid primary key,
    cohort_id   uuid not null references training.cohort,
    trainer_id  uuid not null references training.trainer,
    activity_id uuid,
    wall        uuid not null,
    topic       text not null default '',
    hours       numeric(4, 1) not null check (hours >= 0 and hours * 2 = trunc(hours * 2)),
    because     text not null default '',
    engaged_by  uuid not null,
    engaged_at  timestamptz not null,
    unique nulls not distinct (cohort_id, trainer_id, activity_id)
);
create index cohort_trainer_by_trainer on training.cohort_trainer (trainer_id);

-- 任务: what the people of a cohort hand in.
create table training.task (
    id           uuid primary key,
    version      int  not null default 0,
    cohort_id    uuid not null references training.cohort,
    wall         uuid not null,
    kind         text not null check (kind in ('NOTES', 'REFLECTION', 'WORK')),
    title        text not null check (title <> ''),
    guide        text not null default '',
    due_on       date not null,
    least        int  not null default 0 check (least between 0 and 20000),
    needs_file   boolean not null default false,
    reader       text not null check (reader in ('HEAD', 'DEAN', 'PRINCIPAL')),
    condition    boolean not null,
    created_by   uuid not null,
    created_at   timestamptz not null,
    withdrawn_at timestamptz
);
create index task_by_cohort on training.task (cohort_id);

-- One row is what one person handed in; late is what came after the day.
create table training.hand_in (
    task_id     uuid not null references training.task,
    person_id   uuid not null,
    wall        uuid not null,
    unit_id     uuid not null,
    version     int  not null default 0,
    text        text not null default '',
    file        text,
    file_name   text not null default '',
    type        text not null default '',
    state       text not null check (state in ('HANDED_IN', 'RETURNED', 'ACCEPTED')),
    first_at    timestamptz not null,
    changed_at  timestamptz not null,
    late        boolean not null,
    comment     text not null default '',
    read_by     uuid,
    read_at     timestamptz,
    primary key (task_id, person_id),
    check (text <> '' or file is not null)
);
create index hand_in_by_person on training.hand_in (person_id);
create index hand_in_by_unit on training.hand_in (unit_id) where state = 'HANDED_IN';

-- What a district asks differently from the usual questions.
create table training.question (
    wall        uuid not null,
    code        text not null,
    moment      text not null check (moment in ('SESSION', 'COHORT', 'EFFECT')),
    text        text not null check (text <> ''),
    per_trainer boolean not null default false,
    ordinal     int  not null,
    retired     boolean not null default false,
    version     int  not null default 0,
    primary key (wall, code)
);

-- 满意度 and 效果: what was thought, without who thought it. Neither a person nor a time stands here, and the identifiers tell no order.
create table training.feedback (
    id          uuid primary key,
    cohort_id   uuid not null references training.cohort,
    activity_id uuid,
    moment      text not null check (moment in ('SESSION', 'COHORT', 'EFFECT')),
    wall        uuid not null,
    remark      text not null default ''
);
create index feedback_by_cohort on training.feedback (cohort_id, moment);
create table training.mark (
    feedback_id uuid not null references training.feedback,
    question    text not null,
    trainer_id  uuid references training.trainer,
    cohort_id   uuid not null,
    wall        uuid not null,
    mark        int  not null check (mark between 1 and 5),
    unique nulls not distinct (feedback_id, question, trainer_id)
);
create index mark_by_trainer on training.mark (trainer_id) where trainer_id is not null;
create index mark_by_cohort on training.mark (cohort_id);

-- That somebody answered, and nothing of what.
create table training.answered (
    cohort_id   uuid not null references training.cohort,
    activity_id uuid,
    moment      text not null,
    person_id   uuid not null,
    wall        uuid not null,
    unique nulls not distinct (cohort_id, activity_id, moment, person_id)
);
create index answered_by_person on training.answered (person_id);

-- 需求调研: topics people want, counted before a programme is made.
create table training.need (
    id         uuid primary key,
    version    int  not null default 0,
    wall       uuid not null,
    unit_id    uuid not null,
    title      text not null check (title <> ''),
    guide      text not null default '',
    most       int  not null default 3 check (most between 1 and 10),
    closes_on  date not null,
    state      text not null check (state in ('OPEN', 'CLOSED')),
    created_by uuid not null,
    created_at timestamptz not null
);
create index need_by_wall on training.need (wall, created_at desc);
create table training.need_topic (
    id           uuid primary key,
    need_id      uuid not null references training.need,
    wall         uuid not null,
    text         text not null check (text <> ''),
    ordinal      int  not null,
    own          boolean not null default false,
    programme_id uuid references training.programme
);
create unique index need_topic_once on training.need_topic (need_id, text);
create table training.need_vote (
    topic_id  uuid not null references training.need_topic,
    person_id uuid not null,
    need_id   uuid not null references training.need,
    unit_id   uuid not null,
    wall      uuid not null,
    stage     text,
    subject   text,
    primary key (topic_id, person_id)
);
create index need_vote_by_need on training.need_vote (need_id, person_id);

select platform.guard(guarded) from unnest(array['training.trainer', 'training.trainer_secret', 'training.trainer_free', 'training.trainer_busy', 'training.cohort_trainer',
    'training.task', 'training.hand_in', 'training.question', 'training.feedback', 'training.mark', 'training.answered', 'training.need', 'training.need_topic',
    'training.need_vote']::regclass[]) as guarded;
revoke update, delete on training.feedback, training.mark, training.answered from ${app};

create view training.trainer_card with (security_invoker = true) as
    select id, wall, person_id, name, unit_name, title, topics, subjects, stages, fee, state from training.trainer;
create view training.cohort_trainer_card with (security_invoker = true) as
    select id, cohort_id, trainer_id, activity_id, wall, topic, hours from training.cohort_trainer;
create view training.task_card with (security_invoker = true) as
    select id, cohort_id, wall, kind, title, due_on, condition, reader from training.task where withdrawn_at is null;
grant select on training.trainer_card, training.cohort_trainer_card, training.task_card to ${app};
