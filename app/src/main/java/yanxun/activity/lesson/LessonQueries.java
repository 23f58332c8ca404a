package yanxun.activity.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.undertaking.Claimed;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.State;
import yanxun.activity.undertaking.Undertakings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** One lesson as its page shows it. */
@Component
class LessonQueries {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;

    LessonQueries(JdbcClient jdbc, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
    }

    LessonPage page(UUID undertaking, UUID lesson, Viewer viewer) {
        var claimed = undertakings.look(undertaking, viewer);
        var contributions = contributions(lesson);
        var voices = jdbc.sql("select n.name from activity.backing b join org.unit_card n on n.id = b.unit_id where b.lesson_id = :lesson order by n.name").param("lesson", lesson).query(String.class).list();
        var schools = pairs("select m.unit_id, n.name from network.member_card m join org.unit_card n on n.id = m.unit_id where m.community_id = :id and m.valid @> current_date order by n.name", claimed.communityId());
        var sessions = pairs("select s.activity_id, a.title from activity.session s join activity.activity a on a.id = s.activity_id where s.undertaking_id = :id and s.phase = 'DELIVERY' and a.state <> 'CANCELLED' order by a.starts_at", undertaking);
        return jdbc.sql("""
                select l.*, coalesce((select p.name from org.person_card p where p.id = l.teacher_id limit 1), '') as teacher, coalesce((select n.name from org.unit_card n where n.id = l.unit_id), '') as unit,
                       (select n.name from org.unit_card n where n.id = l.chosen_for) as chosen_name
                  from activity.lesson l where l.id = :lesson and l.undertaking_id = :undertaking
                """).param("lesson", lesson).param("undertaking", undertaking)
                .query((rs, _) -> new LessonPage(lesson, undertaking, claimed.title(), rs.getString("topic"), rs.getString("grade"), rs.getString("teacher"), rs.getString("unit"),
                        rs.getTimestamp("withdrawn_at") == null ? null : rs.getString("withdrawn_because"), rs.getObject("chosen_for", UUID.class), rs.getString("chosen_name"), rs.getString("chosen_because"),
                        rs.getObject("delivered_in", UUID.class), contributions, voices, schools, sessions, mayWork(claimed, rs.getObject("teacher_id", UUID.class), viewer), claimed.mayWork(Phase.CHOICE),
                        claimed.mayWork(Phase.DELIVERY), claimed.state() == State.RUNNING && (claimed.hosts() || claimed.organises()), claimed.phase())).optional().orElseThrow(NotFound::new);
    }

    private static boolean mayWork(Claimed claimed, UUID teacher, Viewer viewer) {
        return claimed.state() == State.RUNNING && (claimed.phase() == Phase.PREPARATION || claimed.phase() == Phase.EXHIBITION || claimed.phase() == Phase.DELIVERY)
                && (claimed.takesPart() || teacher.equals(viewer.person().value()) || claimed.announced());
    }

    private List<LessonPage.Contribution> contributions(UUID lesson) {
        return jdbc.sql("select w.stage as work, coalesce((select p.name from org.person_card p where p.id = w.person_id limit 1), '') as person, w.at, w.text from activity.lesson_work w where w.lesson_id = :lesson order by w.at, w.id")
                .param("lesson", lesson).query(LessonPage.Contribution.class).list();
    }

    private Map<String, String> pairs(String sql, UUID id) {
        var pairs = new LinkedHashMap<String, String>();
        jdbc.sql(sql).param("id", id).query(rs -> {
            pairs.put(rs.getString(1), rs.getString(2));
        });
        return pairs;
    }
}
