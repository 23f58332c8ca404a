package yanxun.observation.debrief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Lesson;
import yanxun.observation.lesson.Sight;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Agreed steps: of one lesson, of their owner, and of those who follow them up. */
@Component
class StepQueries {
    private static final String FACTS = """
            s.id, s.lesson_id, s.version, s.what, s.owner_id, coalesce(p.name, '') as owner, s.due_on, s.state, s.accepted_at is not null as accepted, s.proposed_on, s.proposal, s.closed_in,
            (select to_char(f.on_date, 'YYYY-MM-DD') || ' ' || f.topic from observation.lesson f where f.id = s.closed_in) as follow_up, s.note
            """;
    private static final String FROM = " from observation.step s join observation.lesson l on l.id = s.lesson_id left join observation.debrief d on d.lesson_id = s.lesson_id left join org.person_card p on p.id = s.owner_id ";
    /** The heads of a school the teacher came to later, if the teacher lets them. */
    private static final String ONWARD = """
            d.onward and s.owner_id = l.teacher_id and exists (select from org.person_card now join org.reach_card r on r.descendant = now.unit_id and r.valid @> current_date
                   where now.id = l.teacher_id and r.ancestor = any (:overseeing::uuid[]))
            """;
    private static final String FOLLOWED = "(d.written_by = :me or l.created_by = :me or " + Sight.HEAD + " or " + ONWARD + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    StepQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Step> of(UUID lesson) {
        return jdbc.sql("select " + FACTS + FROM + "where s.lesson_id = :lesson order by s.ordinal, s.id").param("lesson", lesson).query(Step.class).list();
    }

    /** Open, told, and the viewer's own to do. */
    Step owned(UUID lesson, UUID id, Viewer viewer) {
        return jdbc.sql("select " + FACTS + FROM + "where s.id = :id and s.lesson_id = :lesson and s.owner_id = :me and s.state = 'OPEN' and d.shared_at is not null").param("id", id).param("lesson", lesson)
                .param("me", viewer.person().value()).query(Step.class).optional().orElseThrow(NotFound::new);
    }

    /** Nothing unannounced: it would be told by being named. */
    List<Later> laters(Lesson lesson, Viewer viewer) {
        return lesson.teacherId() == null ? List.of() : Sight.by(viewer, jdbc.sql("""
                select l.id, l.on_date, l.topic, exists (select from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null and s.kind not in ('SELF', 'PUPIL')) as recorded
                  from observation.lesson l where l.teacher_id = :teacher and l.id <> :id and l.on_date >= :day and l.cancelled_at is null and (not l.confidential or l.released_at is not null) and
                """ + Sight.SEEN + " order by l.on_date desc limit 20")).param("teacher", lesson.teacherId()).param("id", lesson.id()).param("day", lesson.onDate()).query(Later.class).list();
    }

    StepListPage list(StepFilter filter, Viewer viewer) {
        var today = Times.day(clock.instant());
        var where = new Where().and("d.shared_at is not null").and(filter.follows() ? FOLLOWED : "s.owner_id = :me and :overseeing::uuid[] is not null").given("q", filter.q(), "(p.name ilike '%' || :q || '%' or s.what ilike '%' || :q || '%')");
        switch (filter.stateOrOpen()) {
            case "OVERDUE" -> where.given("today", today, "s.state = 'OPEN' and s.due_on < :today");
            case "ALL" -> where.and("true");
            default -> where.given("state", filter.stateOrOpen(), "s.state = :state");
        }
        var total = Sight.by(viewer, where.of(jdbc, "select count(*)" + FROM + " where {where}")).query(Long.class).single();
        var rows = Sight.by(viewer, where.of(jdbc, "select " + FACTS + ", l.teacher_name, l.subject, l.on_date, coalesce(u.name, '') as unit_name, " + Sight.SEEN + " as linked" + FROM
                + " left join org.unit_past_card u on u.id = l.unit_id and u.valid @> l.on_date where {where} order by s.state <> 'OPEN', s.due_on, s.id limit :size offset :offset"))
                .param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query((rs, at) -> row(rs, at)).list();
        return new StepListPage(new Page<>(rows, filter.number(), Page.SIZE, total), filter, viewer.may(Permission.OVERSEE_LESSONS), viewer.person().value(), today);
    }

    private static final org.springframework.jdbc.core.RowMapper<Step> STEP = new org.springframework.jdbc.core.SimplePropertyRowMapper<>(Step.class);

    private static StepListPage.Row row(java.sql.ResultSet rs, int at) throws java.sql.SQLException {
        return new StepListPage.Row(java.util.Objects.requireNonNull(STEP.mapRow(rs, at)), rs.getString("teacher_name"), rs.getString("subject"), rs.getObject("on_date", LocalDate.class), rs.getString("unit_name"), rs.getBoolean("linked"));
    }
}
