package yanxun.activity.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** The communities for which somebody may hold an activity: a member lies within the scope of a duty that hosts, or there is a tie. */
@Component
class Communities {
    private static final String THEIRS = """
            select k.id, k.name from network.community_card k
             where k.id in (select m.community_id from org.reach_card r join network.member_card m on m.unit_id = r.descendant
                             where r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date and m.valid @> current_date
                             union select t.community_id from network.tie_card t where t.person_id = :me and t.valid @> current_date)
            """;

    private final JdbcClient jdbc;

    Communities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Community(UUID id, String name) {}

    /** The one already chosen stays a choice. */
    Map<String, String> choices(@Nullable UUID chosen, Viewer viewer) {
        var names = new LinkedHashMap<String, String>();
        by(viewer, jdbc.sql(THEIRS + " or k.id = :chosen::uuid order by 2")).param("chosen", chosen == null ? null : chosen.toString(), java.sql.Types.VARCHAR)
                .query(Community.class).list().forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
    }

    /** Refuses a community that is neither the viewer's to hold for nor the one the activity is of already. */
    void refuseForeign(UUID activity, @Nullable UUID chosen, Viewer viewer) {
        if (chosen != null && by(viewer, jdbc.sql("select count(*) from (" + THEIRS + " and k.id = :chosen union all select id, '' from activity.activity where id = :activity and community_id = :chosen) either"))
                .param("chosen", chosen).param("activity", activity).query(Long.class).single() == 0) {
            throw new Rejected("不能为这个共同体举办活动,请从列表中选择");
        }
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("scopes", viewer.scopes(Permission.HOST_ACTIVITIES)).param("me", viewer.person().value());
    }
}
