-- Which community an activity is of, and as what it counts there. Kept with the activity: a form that is changed later changes no year gone by.
alter table activity.form add counts_as text check (counts_as in ('EXCHANGE', 'LESSON', 'CONTEST', 'TRAINING', 'MEETING', 'TOPIC', 'OPEN_WEEK'));
alter table activity.activity add community_id uuid;
alter table activity.activity add counts_as text check (counts_as in ('EXCHANGE', 'LESSON', 'CONTEST', 'TRAINING', 'MEETING', 'TOPIC', 'OPEN_WEEK'));
create index activity_by_community on activity.activity (community_id, starts_at) where community_id is not null;

create temporary table usual (code text, counts_as text);
insert into usual values ('lecture', 'TRAINING'), ('grand-lecture', 'TRAINING'), ('training', 'TRAINING'), ('joint-lesson', 'EXCHANGE'), ('master-clinic', 'EXCHANGE'), ('topic-work', 'TOPIC'),
    ('mutual-visit', 'EXCHANGE'), ('town-country', 'EXCHANGE'), ('open-day', 'OPEN_WEEK'), ('lesson-preparation', 'EXCHANGE'), ('rehearsal', 'EXCHANGE'), ('exhibition', 'LESSON'),
    ('lesson-delivery', 'LESSON'), ('parallel-lesson', 'EXCHANGE'), ('salon', 'EXCHANGE'), ('forum', 'EXCHANGE'), ('skills-contest', 'CONTEST'), ('contest', 'CONTEST'),
    ('quality-analysis', 'MEETING'), ('dispatch-meeting', 'MEETING'), ('launch', 'MEETING'), ('group-study', 'EXCHANGE');
update activity.form f set counts_as = usual.counts_as from usual where usual.code = f.code;
update activity.activity a set counts_as = coalesce((select f.counts_as from activity.form f where f.wall = a.wall and f.code = a.form), usual.counts_as) from usual where usual.code = a.form;
drop table usual;

create or replace view activity.activity_card with (security_invoker = true) as
    select id, wall, walls, unit_id, form, title, level, stage, subject, mode, starts_at, ends_at, state, hours, plan_entry_id, closed_at, published_at, place, created_by, leader_id,
           community_id, counts_as from activity.activity;
