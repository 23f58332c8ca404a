-- Days on which stages sit exams: nothing is to call their teachers away.
create table org.exam (
    id     uuid primary key,
    wall   uuid not null,
    name   text not null check (name <> ''),
    valid  daterange not null check (not isempty(valid)),
    stages text[] not null default '{}'
);
create index exam_by_wall on org.exam (wall);
select platform.guard('org.exam');
create view org.exam_card with (security_invoker = true) as select id, wall, name, valid, stages from org.exam;
grant select on org.exam_card to ${app};
