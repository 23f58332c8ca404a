package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.activity.Papers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** The parts of the page below its head. */
@Component
class UndertakingParts {
    private final JdbcClient jdbc;
    private final Progresses progresses;
    private final FormNames forms;
    private final Papers papers;

    UndertakingParts(JdbcClient jdbc, Progresses progresses, FormNames forms, Papers papers) {
        this.jdbc = jdbc;
        this.progresses = progresses;
        this.forms = forms;
        this.papers = papers;
    }

    Progress progress(UUID id) {
        return progresses.of(id);
    }

    Map<String, String> forms(Viewer viewer) {
        return forms.everOf(viewer.wall());
    }

    UndertakingPage.Paperwork paperwork(UUID id, Viewer viewer) {
        var visits = jdbc.sql("""
                select coalesce((select n.name from org.unit_card n where n.id = v.unit_id), '') as unit, v.on_date, v.way, v.notes, coalesce((select p.name from org.person_card p where p.id = v.by_person limit 1), '') as person
                  from activity.visit v where v.undertaking_id = :id order by v.on_date, v.at
                """).param("id", id).query(UndertakingPage.Visit.class).list();
        var findings = jdbc.sql("select id, text from activity.finding where undertaking_id = :id order by at, id").param("id", id).query(UndertakingPage.Finding.class).list();
        var versions = jdbc.sql("select p.number, coalesce((select c.name from org.person_card c where c.id = p.written_by limit 1), '') as writer, p.written_at as at from activity.proposal p where p.undertaking_id = :id order by p.number desc")
                .param("id", id).query(UndertakingPage.Version.class).list();
        return new UndertakingPage.Paperwork(visits, findings, versions, papers.about("undertaking:" + id, viewer.may(Permission.DRAFT_DOCUMENTS)));
    }

    private record Seat(UUID hearing, UndertakingPage.Expert expert) {}

    private record Meeting(UUID id, int version, int number, int proposal, LocalDate heldOn, String place, Progress.@Nullable Conclusion conclusion, String reasons) {}

    UndertakingPage.Hearings hearings(UUID id, Viewer viewer) {
        var seats = jdbc.sql("""
                select e.hearing_id, e.id, e.person_id is not distinct from :me as me, e.name, e.unit_name, e.read_at is not null as read, e.stand, e.opinion
                  from activity.expert e join activity.hearing h on h.id = e.hearing_id where h.undertaking_id = :id order by e.id
                """).param("id", id).param("me", viewer.person().value())
                .query((rs, _) -> new Seat(rs.getObject("hearing_id", UUID.class), new UndertakingPage.Expert(rs.getObject("id", UUID.class), rs.getBoolean("me"), rs.getString("name"), rs.getString("unit_name"),
                        rs.getBoolean("read"), rs.getString("stand"), rs.getString("opinion")))).list().stream()
                .collect(Collectors.groupingBy(Seat::hearing, Collectors.mapping(Seat::expert, Collectors.toList())));
        var all = jdbc.sql("select id, version, number, proposal, held_on, place, conclusion, reasons from activity.hearing where undertaking_id = :id order by number desc").param("id", id).query(Meeting.class).list().stream()
                .map(met -> new UndertakingPage.Hearing(met.id(), met.version(), met.number(), met.proposal(), met.heldOn(), met.place(), met.conclusion(), met.reasons(), seats.getOrDefault(met.id(), List.of()))).toList();
        var changes = jdbc.sql("""
                select r.id, r.ordinal, r.text, r.answer, r.accepted_at is not null as accepted from activity.required_change r
                 where r.hearing_id = (select h.id from activity.hearing h where h.undertaking_id = :id and h.concluded_at is not null order by h.number desc limit 1) order by r.ordinal
                """).param("id", id).query(UndertakingPage.Change.class).list();
        return new UndertakingPage.Hearings(all, changes);
    }

    List<UndertakingPage.Session> sessions(UUID id) {
        return jdbc.sql("""
                select s.activity_id, s.phase, a.title, a.state, a.starts_at, a.state = 'CLOSED' as closed from activity.session s join activity.activity a on a.id = s.activity_id
                 where s.undertaking_id = :id order by a.starts_at nulls last, a.id
                """).param("id", id).query(UndertakingPage.Session.class).list();
    }

    List<UndertakingPage.Lesson> lessons(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select l.id, l.topic, coalesce((select p.name from org.person_card p where p.id = l.teacher_id limit 1), '') as teacher, coalesce((select n.name from org.unit_card n where n.id = l.unit_id), '') as unit,
                       (select count(distinct w.stage) from activity.lesson_work w where w.lesson_id = l.id and w.stage in ('TEAM_STUDY', 'DRAFT', 'TRIAL', 'POLISHING', 'REFLECTION', 'FINAL'))::int as made,
                       (select count(distinct w.stage) from activity.lesson_work w where w.lesson_id = l.id and w.stage in ('TELLING', 'TEACHING', 'DISCUSSION', 'DEFENCE'))::int as shown,
                       (select count(*) from activity.backing b where b.lesson_id = l.id)::int as voices,
                       exists (select from activity.backing b where b.lesson_id = l.id and b.by_person = :me) as mine,
                       (select n.name from org.unit_card n where n.id = l.chosen_for) as chosen_for,
                       exists (select from activity.activity a where a.id = l.delivered_in and a.state = 'CLOSED') as delivered,
                       case when l.withdrawn_at is not null then l.withdrawn_because end as withdrawn
                  from activity.lesson l where l.undertaking_id = :id order by l.withdrawn_at nulls first, l.added_at, l.id
                """).param("id", id).param("me", viewer.person().value()).query(UndertakingPage.Lesson.class).list();
    }
}
