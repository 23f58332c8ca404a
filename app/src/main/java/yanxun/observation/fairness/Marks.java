package yanxun.observation.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Sight;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Where;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** Gathers what observers gave. Heads of schools see what was announced or released; unannounced checks that are not released are for the office; nobody sees their own lessons here. */
@Component
class Marks {
    static final int MOST = 20_000;
    /** Standing sheets of colleagues, complete, at times nobody doubts. */
    private static final String COUNTED = "s.withdrawn_at is null and s.total is not null and (s.doubt = '' or s.cleared_at is not null) and s.kind in ('RESEARCHER', 'CADRE', 'TEACHER') and l.cancelled_at is null and l.kind <> 'REFLECTIVE'";
    private static final String LOOKED_AFTER = "l.teacher_id is distinct from :me and case when l.confidential and l.released_at is null then " + Sight.OFFICE + " else " + Sight.HEAD + " end";
    private static final String FROM = " from observation.sheet s join observation.lesson l on l.id = s.lesson_id left join org.unit_past_card u on u.id = l.unit_id and u.valid @> l.on_date where {where}";

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Used(UUID edition, String title, int number, long sheets) {}

    /** The rubrics used on what one looks after, the most used first. */
    Map<String, String> editions(LocalDate from, LocalDate to, Viewer viewer) {
        return named(Sight.by(viewer, new Where().and(COUNTED).and(LOOKED_AFTER).given("from", from, "l.on_date >= :from").given("to", to, "l.on_date <= :to")
                .of(jdbc, "select s.rating_edition as edition, e.title, e.number, count(*) as sheets from observation.sheet s join observation.lesson l on l.id = s.lesson_id join rubric.edition_card e on e.id = s.rating_edition where {where} group by 1, 2, 3 order by 4 desc, 2, 3 limit 60")));
    }

    /** The rubrics one has rated with. */
    Map<String, String> mine(LocalDate since, Viewer viewer) {
        return named(jdbc.sql("select s.rating_edition as edition, e.title, e.number, count(*) as sheets from observation.sheet s join observation.lesson l on l.id = s.lesson_id join rubric.edition_card e on e.id = s.rating_edition where s.observer_id = :me and l.on_date >= :since and "
                + COUNTED + " group by 1, 2, 3 order by 4 desc, 2, 3 limit 60").param("me", viewer.person().value()).param("since", since));
    }

    private static Map<String, String> named(JdbcClient.StatementSpec statement) {
        var editions = new LinkedHashMap<String, String>();
        statement.query(Used.class).list().forEach(used -> editions.put(used.edition().toString(), Text.t("{0}(第 {1} 版),{2} 份", used.title(), used.number(), used.sheets())));
        return editions;
    }

    List<Mark> of(ScoreFilter filter, Viewer viewer) {
        var where = new Where().and(COUNTED).and(LOOKED_AFTER).given("edition", filter.edition(), "s.rating_edition = :edition").given("from", filter.from(), "l.on_date >= :from").given("to", filter.to(), "l.on_date <= :to")
                .given("unit", filter.unit(), Reach.lies("l.unit_id", ":unit")).given("stage", filter.stage(), "l.stage = :stage")
                .given("subject", filter.subject(), "l.subject = :subject").given("kind", filter.kind(), "l.kind = :kind").given("activity", filter.activity(), "l.activity_id = :activity");
        var answers = filter.byItems() ? "coalesce((s.content -> 'rating' -> 'answers')::text, '')" : "''";
        var marks = Sight.by(viewer, where.of(jdbc, "select s.lesson_id, l.teacher_id, l.teacher_name as teacher, l.unit_id, coalesce(u.name, '') as unit_name, l.subject, l.class_name, l.on_date, s.observer_id, s.total, " + answers + " as answers" + FROM
                + " order by s.lesson_id, s.observer_id limit " + (MOST + 1))).query(Mark.class).list();
        if (marks.size() > MOST) {
            throw new Rejected("评分超过 {0} 份,请缩短时间或只看一个学科", MOST);
        }
        return marks;
    }

    /** A score without who gave it to whom: what a rater's own report is reckoned from, and nothing of which is shown. */
    record Anonymous(UUID lesson, UUID observer, BigDecimal total, LocalDate onDate) {}

    List<Anonymous> around(UUID edition, LocalDate since, Viewer viewer) {
        return jdbc.sql("select s.lesson_id as lesson, s.observer_id as observer, s.total, l.on_date from observation.sheet s join observation.lesson l on l.id = s.lesson_id where s.rating_edition = :edition and l.wall = :wall and l.on_date >= :since and "
                + COUNTED + " order by l.on_date desc, s.lesson_id, s.observer_id limit " + MOST).param("edition", edition).param("wall", viewer.wall()).param("since", since).query(Anonymous.class).list();
    }
}
