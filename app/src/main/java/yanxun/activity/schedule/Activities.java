package yanxun.activity.schedule;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds an activity for somebody about to act on it, locked until the end of the transaction. */
@Component
public class Activities {
    private static final String MANAGED = """
            select a.id, a.version, a.wall, a.unit_id, a.title, a.state, a.starts_at, a.ends_at, a.content, a.leader_id, a.speaker, a.created_by,
                   exists (select from activity.host h where h.activity_id = a.id and
            """ + Reach.acts("h.unit_id", "a.stage", "a.subject", "charges") + ") as reached from activity.activity a where a.id = :id";

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not there, or not the viewer's to manage: not found. */
    public Draft claim(ActivityId activity, Viewer viewer) {
        return find(activity, viewer, MANAGED + " for update of a").filter(draft -> draft.mayManage(viewer)).orElseThrow(NotFound::new);
    }

    public Draft managed(ActivityId activity, Viewer viewer) {
        return find(activity, viewer, MANAGED).filter(draft -> draft.mayManage(viewer)).orElseThrow(NotFound::new);
    }

    private Optional<Draft> find(ActivityId activity, Viewer viewer, String sql) {
        return jdbc.sql(sql).param("id", activity.value()).param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).query(Draft.class).optional();
    }

    public int count(String sql, UUID activity) {
        return jdbc.sql(sql).param("id", activity).query(Integer.class).single();
    }
}
