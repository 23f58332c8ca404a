package yanxun.observation.lesson;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.time.Times;

/** The list of lessons, and what the form of one offers. */
@Component
class LessonQueries {
    private static final String SHEETS = "(select count(*) from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null)";
    private static final String DOUBTFUL = "exists (select from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null and s.doubt <> '' and s.cleared_at is null)";
    private static final Map<String, String> STATES = Map.of("planned", "l.cancelled_at is null and " + SHEETS + " = 0", "recorded", "l.cancelled_at is null and l.released_at is null and " + SHEETS + " > 0",
            "released", "l.cancelled_at is null and l.released_at is not null", "cancelled", "l.cancelled_at is not null", "doubtful", DOUBTFUL);

    private final JdbcClient jdbc;
    private final Clock clock;

    LessonQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LessonListPage list(LessonFilter filter, Viewer viewer) {
        var where = new Where().and("l.merged_into is null").and(reach(filter)).given("q", filter.q(), "(l.teacher_name ilike '%' || :q || '%' or l.topic ilike '%' || :q || '%' or u.name ilike '%' || :q || '%')").given("kind", filter.kind(), "l.kind = :kind")
                .given("subject", filter.subject(), "l.subject = :subject").given("unit", filter.unit(), Reach.lies("l.unit_id", ":unit"))
                .given("activity", filter.activity(), "l.activity_id = :activity").given("from", filter.from(), "l.on_date >= :from").given("to", filter.to(), "l.on_date <= :to");
        if (STATES.containsKey(String.valueOf(filter.state()))) {
            where.and(STATES.get(String.valueOf(filter.state())));
        }
        var from = " from observation.lesson l left join org.unit_past_card u on u.id = l.unit_id and u.valid @> l.on_date where {where}";
        var total = by(viewer, where.of(jdbc, "select count(*)" + from)).query(Long.class).single();
        var rows = by(viewer, where.of(jdbc, """
                select l.id, coalesce(u.name, '') as unit_name, l.teacher_name, l.subject, l.class_name, l.topic, l.kind, l.on_date, l.period, l.confidential, l.released_at, l.cancelled_at is not null as cancelled,
                       (select count(*) from observation.observer o where o.lesson_id = l.id and o.excused_at is null) as observers,
                """ + SHEETS + " as sheets, " + DOUBTFUL + " as doubtful" + from + " order by l.on_date desc, l.period desc nulls last, l.id limit :size offset :offset"))
                .param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(LessonListPage.Row.class).list();
        return new LessonListPage(new Page<>(rows, filter.number(), Page.SIZE, total), filter, today(viewer), viewer.may(Permission.OVERSEE_LESSONS), LessonListPage.PARTS);
    }

    /** What one observes or gives is found by who one is; only the whole asks what one looks after. */
    private static String reach(LessonFilter filter) {
        return switch (String.valueOf(filter.part())) {
            case "observing" -> "(:overseeing::uuid[] is not null and l.id in (select o.lesson_id from observation.observer o where o.person_id = :me and o.excused_at is null))";
            case "given" -> "(:overseeing::uuid[] is not null and l.teacher_id = :me and (not l.confidential or l.released_at is not null))";
            default -> Sight.SEEN;
        };
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return Sight.by(viewer, statement);
    }

    private int today(Viewer viewer) {
        return jdbc.sql("""
                select count(*) from observation.observer o join observation.lesson l on l.id = o.lesson_id
                 where o.person_id = :me and o.excused_at is null and l.cancelled_at is null and l.on_date = :today
                   and not exists (select from observation.sheet s where s.lesson_id = l.id and s.observer_id = :me and s.withdrawn_at is null)
                """).param("me", viewer.person().value()).param("today", Times.day(clock.instant())).query(Integer.class).single();
    }
}
