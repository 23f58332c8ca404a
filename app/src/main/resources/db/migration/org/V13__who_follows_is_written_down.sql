-- Which columns follow when two records of a person become one: no other is ever rewritten, whoever asks. A module that names people in a new
-- column adds it here with its own migration; a test compares the list with what the modules say.
create table org.trace (
    relation text not null,
    named    text not null,
    primary key (relation, named)
);
grant select on org.trace to ${app};
insert into org.trace (relation, named) values
    ('activity.activity', 'cancelled_by'), ('activity.activity', 'closed_by'), ('activity.activity', 'created_by'), ('activity.activity', 'leader_id'),
    ('activity.activity', 'published_by'), ('activity.backing', 'by_person'), ('activity.bid', 'person_id'), ('activity.bid_member', 'person_id'),
    ('activity.check_in', 'by_person'), ('activity.check_in', 'person_id'), ('activity.dismissal', 'person_id'), ('activity.echo', 'person_id'),
    ('activity.expert', 'person_id'), ('activity.finding', 'by_person'), ('activity.happening', 'person_id'), ('activity.hearing', 'concluded_by'),
    ('activity.invitation', 'person_id'), ('activity.invitee', 'decided_by'), ('activity.invitee', 'person_id'), ('activity.lesson', 'added_by'),
    ('activity.lesson', 'teacher_id'), ('activity.lesson_work', 'person_id'), ('activity.make_up', 'decided_by'), ('activity.make_up', 'person_id'),
    ('activity.material', 'by_person'), ('activity.menu', 'allocated_by'), ('activity.menu', 'created_by'), ('activity.passage', 'person_id'),
    ('activity.problem', 'posted_by'), ('activity.problem_case', 'by_person'), ('activity.problem_note', 'person_id'),
    ('activity.problem_step', 'person_id'), ('activity.problem_topic', 'by_person'), ('activity.proposal', 'written_by'),
    ('activity.record', 'person_id'), ('activity.required_change', 'accepted_by'), ('activity.step', 'delegate_id'), ('activity.step', 'done_by'),
    ('activity.turnout', 'person_id'), ('activity.undertaking', 'created_by'), ('activity.undertaking', 'owner_id'), ('activity.visit', 'by_person'),
    ('credit.assessment', 'started_by'), ('credit.checked_claim', 'checked_by'), ('credit.circumstance', 'decided_by'),
    ('credit.circumstance', 'person_id'), ('credit.circumstance', 'proposed_by'), ('credit.claim', 'decided_by'), ('credit.claim', 'endorsed_by'),
    ('credit.claim', 'made_by'), ('credit.claim', 'person_id'), ('credit.claim', 'refused_by'), ('credit.claim_list', 'created_by'),
    ('credit.claim_step', 'person_id'), ('credit.closed_year', 'closed_by'), ('credit.entry', 'person_id'), ('credit.evidence', 'added_by'),
    ('credit.objection', 'person_id'), ('credit.rate', 'set_by'), ('credit.result', 'person_id'), ('credit.result_step', 'person_id'),
    ('credit.spot_check', 'drawn_by'), ('credit.statement', 'issued_by'), ('credit.statement', 'person_id'), ('credit.transfer', 'decided_by'),
    ('credit.transfer', 'person_id'), ('credit.transfer', 'proposed_by'), ('credit.transfer', 'reversed_by'), ('credit.warning', 'person_id'),
    ('document.acceptance', 'by_person'), ('document.address', 'person_id'), ('document.certificate', 'issued_by'),
    ('document.certificate', 'person_id'), ('document.certificate', 'revoked_by'), ('document.certificate_edition', 'created_by'),
    ('document.certificate_list', 'created_by'), ('document.certificate_run', 'created_by'), ('document.certificate_template', 'created_by'),
    ('document.certificate_wish', 'person_id'), ('document.document', 'created_by'), ('document.document', 'issued_by'),
    ('document.document', 'withdrawn_by'), ('document.happening', 'person_id'), ('document.reading', 'person_id'), ('document.recipient', 'person_id'),
    ('document.recipient', 'signed_by'), ('network.assessment', 'concluded_by'), ('network.assessment', 'published_by'),
    ('network.assessment_correction', 'by_person'), ('network.contact', 'person_id'), ('network.objection', 'answered_by'),
    ('network.objection', 'person_id'), ('network.skipped_turn', 'by_person'), ('notice.address', 'person_id'), ('notice.dispatch', 'person_id'),
    ('notice.item', 'person_id'), ('notice.preference', 'person_id'), ('notice.robot', 'created_by'), ('observation.debrief', 'attended'),
    ('observation.debrief', 'led_by'), ('observation.debrief', 'written_by'), ('observation.draw', 'committed_by'), ('observation.draw', 'created_by'),
    ('observation.draw', 'revealed_by'), ('observation.draw_happening', 'person_id'), ('observation.happening', 'person_id'),
    ('observation.lesson', 'created_by'), ('observation.lesson', 'released_by'), ('observation.lesson', 'teacher_id'),
    ('observation.obligation', 'set_by'), ('observation.observer', 'assigned_by'), ('observation.observer', 'person_id'),
    ('observation.reply', 'person_id'), ('observation.report', 'author_id'), ('observation.sheet', 'cleared_by'), ('observation.sheet', 'observer_id'),
    ('observation.step', 'closed_by'), ('observation.step', 'owner_id'), ('observation.timetable', 'teacher_id'),
    ('observation.timetable_intake', 'taken_by'), ('observation.timetable_intake', 'undone_by'), ('observation.timetable_intake', 'uploaded_by'),
    ('org.account', 'person_id'), ('org.duty', 'person_id'), ('org.honour', 'person_id'), ('org.intake', 'created_by'), ('org.membership', 'person_id'),
    ('org.merger', 'stays_id'), ('org.person_line', 'person_id'), ('org.person_secret', 'person_id'), ('plan.entry', 'owner_person'),
    ('plan.feed', 'account_id'), ('plan.feed', 'person_id'), ('plan.plan', 'created_by'), ('plan.plan', 'published_by'),
    ('plan.shared_feed', 'account_id'), ('plan.shared_feed', 'person_id'), ('plan.source', 'by_person'), ('plan.task', 'owner_person'),
    ('platform.burden', 'person_id'), ('platform.job', 'owner'), ('rubric.instrument', 'created_by'), ('training.answered', 'person_id'),
    ('training.ballot', 'checked_by'), ('training.ballot', 'person_id'), ('training.cohort', 'closed_by'), ('training.cohort', 'created_by'),
    ('training.cohort', 'head_id'), ('training.cohort_trainer', 'engaged_by'), ('training.hand_in', 'person_id'), ('training.hand_in', 'read_by'),
    ('training.happening', 'person_id'), ('training.need', 'created_by'), ('training.need_vote', 'person_id'), ('training.no_show', 'decided_by'),
    ('training.no_show', 'person_id'), ('training.place', 'checked_by'), ('training.place', 'decided_by'), ('training.place', 'person_id'),
    ('training.programme', 'created_by'), ('training.school_order', 'answered_by'), ('training.school_order', 'created_by'),
    ('training.season', 'created_by'), ('training.task', 'created_by'), ('training.trainer', 'decided_by'), ('training.trainer', 'person_id'),
    ('training.trainer', 'proposed_by'), ('training.wish', 'person_id');

alter function org.lead(uuid, text, regclass, name, uuid, uuid) rename to lead_any;
create or replace function org.lead_hanging(merger uuid, label text, relation regclass, from_id uuid, to_id uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    each record;
begin
    for each in select c.conrelid::regclass as relation, a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and c.confrelid = lead_hanging.relation and cardinality(c.conkey) = 1 loop
        perform org.lead_any(merger, label, each.relation, each.attname, from_id, to_id);
    end loop;
end $$;

-- A merger that stands, of two people of one district the caller sees.
create function org.standing(merger uuid) returns org.merger language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    found_one org.merger;
begin
    select m.* into found_one from org.merger m where m.id = merger and m.undone_at is null and (platform.everywhere() or m.wall = any (platform.walls()));
    if found_one.id is null then
        raise exception 'no merger %', merger;
    end if;
    return found_one;
end $$;

create function org.lead(merger uuid, label text, relation regclass, named name, from_id uuid, to_id uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    m org.merger := org.standing(merger);
begin
    if not exists (select from org.trace t where t.relation = lead.relation::text and t.named = lead.named::text) then
        raise exception 'nobody is followed in % of %', named, relation;
    end if;
    if (select count(*) from org.person p where p.id in (m.gone_id, m.stays_id) and p.wall = m.wall) <> 2
        or (from_id, to_id) is distinct from (m.gone_id, m.stays_id)
           and not exists (select from org.account a, org.account b where a.id = from_id and b.id = to_id and a.person_id = m.gone_id and b.person_id in (m.gone_id, m.stays_id)) then
        raise exception 'not the people of merger %', merger;
    end if;
    perform org.lead_any(merger, label, relation, named, from_id, to_id);
end $$;

alter function org.lay_down(uuid, uuid) rename to lay_down_any;
create function org.lay_down(merger uuid, person uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    m org.merger := org.standing(merger);
begin
    if person is distinct from m.gone_id or not exists (select from org.person p where p.id = person and p.wall = m.wall) then
        raise exception 'not the one who goes in merger %', merger;
    end if;
    perform org.lay_down_any(merger, person);
end $$;

alter function org.part(uuid) rename to part_any;
create function org.part(merger uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform org.standing(merger);
    perform org.part_any(merger);
end $$;

-- Functions that act with the owner's rights are for the program alone, and their parts for nobody.
revoke execute on function org.lead_any(uuid, text, regclass, name, uuid, uuid), org.lead_hanging(uuid, text, regclass, uuid, uuid), org.lay_down_any(uuid, uuid), org.part_any(uuid),
    org.write_line(uuid, text, regclass, name, uuid, uuid, text, jsonb), org.set_aside(uuid, text, regclass, name, jsonb, uuid, text), org.standing(uuid),
    org.lead(uuid, text, regclass, name, uuid, uuid), org.lay_down(uuid, uuid), org.part(uuid) from public;
grant execute on function org.lead(uuid, text, regclass, name, uuid, uuid), org.lay_down(uuid, uuid), org.part(uuid) to ${app};

-- What was set aside in a merger is never changed, but for the numbers of somebody whose numbers are erased.
create function org.forget_numbers(person uuid) returns void language sql security definer set search_path = pg_catalog as $$
    update org.merger_line l set facts = l.facts - 'phone' - 'id_number'
     where l.relation = 'org.person_secret' and l.facts ->> 'person_id' = person::text and (platform.everywhere() or l.wall = any (platform.walls()));
$$;
revoke execute on function org.forget_numbers(uuid) from public;
grant execute on function org.forget_numbers(uuid) to ${app};
