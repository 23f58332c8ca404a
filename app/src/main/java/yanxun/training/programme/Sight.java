package yanxun.training.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** Which programmes {@code g} and cohorts {@code k} somebody may see or look after. A district's training is seen in the whole district, a school's where a duty or the own unit reaches it. */
public final class Sight {
    public static final String COHORT_MANAGED = managed("k.unit_id");
    public static final String COHORT_SEEN = "(" + COHORT_MANAGED + " or k.state <> 'DRAFT' and (k.district_wide and k.wall = :my_wall or " + reached("k.unit_id", "seeing")
            + " or exists (select from training.place mine where mine.cohort_id = k.id and mine.person_id = :me)))";
    public static final String PROGRAMME_MANAGED = managed("g.unit_id");
    public static final String PROGRAMME_SEEN = "(" + PROGRAMME_MANAGED + " or " + reached("g.unit_id", "seeing") + " or g.wall = :my_wall and exists (select from org.unit_card office where office.id = g.unit_id and office.kind in ('BUREAU', 'SECTION', 'COUNTY')))";

    private Sight() {}

    /** Whether the viewer looks after training at this unit. */
    public static String managed(String unit) {
        return reached(unit, "managing");
    }

    private static String reached(String unit, String scopes) {
        return "exists (select from org.reach_card r where r.descendant = " + unit + " and r.ancestor = any (:" + scopes + "::uuid[]) and r.valid @> current_date)";
    }

    /** Fills in who is looking. */
    public static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("my_wall", viewer.wall()).param("seeing", viewer.scopes(Permission.SEE_TRAINING)).param("managing", viewer.scopes(Permission.MANAGE_TRAINING));
    }
}
