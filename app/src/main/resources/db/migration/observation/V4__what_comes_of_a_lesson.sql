-- Who took part in talking a lesson over, and whether the teacher lets a later school see the open steps.
alter table observation.debrief add column attended uuid[] not null default '{}';
alter table observation.debrief add column release_reason text not null default '';
alter table observation.debrief add column onward boolean not null default false;

-- What the owner of a step says to it: taken on, or another day proposed.
alter table observation.step add column accepted_at timestamptz;
alter table observation.step add column proposed_on date;
alter table observation.step add column proposal text not null default '';

-- Two lessons that turned out to be one: the address of the one leads on to the other.
alter table observation.lesson add column merged_into uuid references observation.lesson;

-- What a teacher lets into the dossier, one row for each sheet of a lesson. Nothing is here without consent.
create view observation.dossier_card with (security_invoker = true) as
    select lesson.id as lesson_id, lesson.wall, lesson.unit_id, lesson.teacher_id, lesson.stage, lesson.subject, lesson.topic, lesson.kind, lesson.on_date, lesson.released_at, lesson.decided_at,
           sheet.id as sheet_id, sheet.kind as observer_kind, sheet.rating_edition, sheet.total, sheet.band
      from observation.lesson join observation.sheet on sheet.lesson_id = lesson.id and sheet.withdrawn_at is null
     where lesson.feeds_dossier and lesson.released_at is not null and lesson.cancelled_at is null;
grant select on observation.dossier_card to ${app};

-- What was said back to teachers, and how much was written; a draft has not been said.
create view observation.debrief_card with (security_invoker = true) as
    select debrief.lesson_id, debrief.wall, lesson.unit_id, lesson.teacher_id, lesson.subject, lesson.stage, lesson.kind, debrief.way, debrief.held_on, debrief.led_by, debrief.attended, debrief.written_by, debrief.characters, debrief.shared_at
      from observation.debrief join observation.lesson on lesson.id = debrief.lesson_id
     where debrief.shared_at is not null and lesson.cancelled_at is null;
grant select on observation.debrief_card to ${app};
