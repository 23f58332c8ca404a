-- 学时类别: what hours are for. Every district starts with the usual catalogue and keeps only where it differs. A dotted code hangs under the one before its dot.
create view activity.usual_category as select code, name, ordinal from (values
    ('ETHICS', '师德与素养', 100), ('ETHICS.VIRTUE', '师德', 105), ('ETHICS.LITERACY', '素养', 108), ('ETHICS.WELLBEING', '生涯与心理辅导', 110), ('ETHICS.FAMILY', '家庭教育指导', 120),
    ('KNOWLEDGE', '知识与技能', 200), ('KNOWLEDGE.SUBJECT', '学科', 210), ('KNOWLEDGE.ASSIGNMENT', '作业与命题', 220), ('KNOWLEDGE.DIGITAL', '信息技术与通识', 230),
    ('PRACTICE', '实践体验', 300), ('PRACTICE.SUBJECT', '学科实践', 310), ('PRACTICE.ASSIGNMENT', '作业与命题实践', 320), ('PRACTICE.CROSS', '跨学科', 330), ('PRACTICE.LAB', '实验', 340),
    ('PRACTICE.DIGITAL', '信息技术实践', 350), ('SELF', '自主研修', 400)) as usual (code, name, ordinal);
grant select on activity.usual_category to ${app};

create table activity.category (
    wall    uuid not null,
    code    text not null check (code ~ '^[A-Z][A-Z0-9_]{0,19}(\.[A-Z][A-Z0-9_]{0,19})?$'),
    name    text not null check (name <> ''),
    ordinal int not null default 0,
    retired boolean not null default false,
    version int not null default 0,
    primary key (wall, code)
);
select platform.guard('activity.category');

-- The catalogue in force in each district, what it has retired included.
create view activity.category_card with (security_invoker = true) as
    select wall, code, name, ordinal, retired, version from activity.category
    union all
    select district.wall, usual.code, usual.name, usual.ordinal, false, 0
      from org.unit_card district cross join activity.usual_category usual
     where district.id = district.wall and not exists (select from activity.category own where own.wall = district.wall and own.code = usual.code);
grant select on activity.category_card to ${app};

-- What a form's hours are for, and whether the district prescribes it 规定 or the school chooses it 自定. Kept with each activity from the day it is written down.
alter table activity.form add category text not null default '';
alter table activity.form add block text not null default '' check (block in ('', 'PRESCRIBED', 'OWN'));
alter table activity.form add version int not null default 0;
alter table activity.activity add category text not null default '';
alter table activity.activity add block text not null default '' check (block in ('', 'PRESCRIBED', 'OWN'));

create temporary table usual_form (code text, category text, block text);
insert into usual_form values ('lecture', 'KNOWLEDGE.SUBJECT', 'PRESCRIBED'), ('grand-lecture', 'KNOWLEDGE', 'PRESCRIBED'), ('training', 'KNOWLEDGE.SUBJECT', 'PRESCRIBED'),
    ('joint-lesson', 'PRACTICE.SUBJECT', 'OWN'), ('master-clinic', 'PRACTICE.SUBJECT', 'OWN'), ('topic-work', 'PRACTICE.SUBJECT', 'OWN'), ('mutual-visit', 'PRACTICE.SUBJECT', 'OWN'),
    ('town-country', 'PRACTICE.SUBJECT', 'OWN'), ('open-day', 'PRACTICE.SUBJECT', 'OWN'), ('party-day', 'ETHICS', 'PRESCRIBED'), ('lesson-preparation', 'PRACTICE.SUBJECT', 'OWN'),
    ('rehearsal', 'PRACTICE.SUBJECT', 'OWN'), ('exhibition', 'PRACTICE.SUBJECT', 'OWN'), ('lesson-delivery', 'PRACTICE.SUBJECT', 'OWN'), ('parallel-lesson', 'PRACTICE.SUBJECT', 'OWN'),
    ('salon', 'KNOWLEDGE.SUBJECT', 'OWN'), ('forum', 'KNOWLEDGE.SUBJECT', 'OWN'), ('reading', 'KNOWLEDGE', 'OWN'), ('skills-contest', 'PRACTICE.SUBJECT', 'OWN'),
    ('contest', 'PRACTICE.SUBJECT', 'OWN'), ('feedback-meeting', 'PRACTICE.SUBJECT', 'PRESCRIBED'), ('quality-analysis', 'PRACTICE.ASSIGNMENT', 'PRESCRIBED'),
    ('dispatch-meeting', '', 'PRESCRIBED'), ('group-study', 'PRACTICE.SUBJECT', 'OWN'), ('counselling', 'ETHICS.WELLBEING', 'OWN'), ('launch', '', 'PRESCRIBED'),
    ('studio', 'PRACTICE.SUBJECT', 'OWN');
update activity.form f set category = usual_form.category, block = usual_form.block from usual_form where usual_form.code = f.code;
update activity.activity a set category = usual_form.category, block = usual_form.block from usual_form where usual_form.code = a.form;
drop table usual_form;

create or replace view activity.activity_card with (security_invoker = true) as
    select id, wall, walls, unit_id, form, title, level, stage, subject, mode, starts_at, ends_at, state, hours, plan_entry_id, closed_at, published_at, place, created_by, leader_id,
           community_id, counts_as, category, block from activity.activity;
