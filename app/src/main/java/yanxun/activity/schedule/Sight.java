package yanxun.activity.schedule;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/**
 * Which activities {@code a} somebody may see: those they made, lead or are invited to, those of a community
 * they have a tie to, those a host of which their duties reach, and,
 * with a duty for a whole district, those that concern it. Drafts only if made or led by them or theirs to host. Only what can matter
 * for this viewer is asked, so that a page costs what it shows and not what the region holds.
 */
public final class Sight {
    private static final String CONCERNED = """
            ((a.wall = any (:districts::uuid[]) or a.walls && :districts::uuid[]) and (a.state <> 'DRAFT' or a.wall = any (:hosting_districts::uuid[]) or a.created_by = :me or a.leader_id = :me))""";
    private static final String THEIRS = """
            select t.id from activity.activity t where t.created_by = :me or t.leader_id = :me
             union all select t.id from activity.invitee i join activity.activity t on t.id = i.activity_id and t.state <> 'DRAFT' where i.person_id = :me
             union all select t.id from network.tie_card k join activity.activity t on t.community_id = k.community_id and t.state <> 'DRAFT' where k.person_id = :me and k.valid @> current_date
             union all select t.id from org.reach_card r join activity.host h on h.unit_id = r.descendant join activity.activity t on t.id = h.activity_id
             where r.valid @> current_date and (r.ancestor = any (:scopes::uuid[]) and t.state <> 'DRAFT' or r.ancestor = any (:hosting::uuid[]))""";

    private Sight() {}

    public static String of(Viewer viewer) {
        if (isWhole(viewer, Permission.SEE_ACTIVITIES) && isWhole(viewer, Permission.HOST_ACTIVITIES)) {
            return CONCERNED;
        }
        return viewer.districts(Permission.SEE_ACTIVITIES).length == 0 ? "a.id in (" + THEIRS + ")" : "(" + CONCERNED + " or a.id in (" + THEIRS + "))";
    }

    private static boolean isWhole(Viewer viewer, Permission permission) {
        return viewer.isWholeDistricts(permission) && Arrays.asList(viewer.districts(permission)).contains(viewer.wall());
    }

    /** Fills in who is looking. */
    public static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value())
                .param("scopes", viewer.scopes(Permission.SEE_ACTIVITIES)).param("districts", viewer.districts(Permission.SEE_ACTIVITIES))
                .param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES)).param("hosting_districts", viewer.districts(Permission.HOST_ACTIVITIES));
    }
}
