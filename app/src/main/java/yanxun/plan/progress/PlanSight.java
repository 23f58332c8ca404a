package yanxun.plan.progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;

/** Which plans a viewer may see, for every question about plans {@code p} of units {@code u}. */
public final class PlanSight {
    /** Drafts are seen by those who may edit them; published plans of the district's offices by everybody in it, of a school by those whose duties or membership reach it. */
    public static final String SEEN = """
            (
            """ + Reach.covers("p.unit_id", "editing") + """
             or p.created_by = :me
             or p.state = 'PUBLISHED' and (u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'BUREAU', 'SECTION')
                 or
            """ + Reach.covers("p.unit_id", "scopes") + """
              ))
            """;

    private PlanSight() {}

    /** Fills in who is looking. */
    public static JdbcClient.StatementSpec of(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("editing", viewer.scopes(Permission.EDIT_PLANS)).param("charges", viewer.charges(Permission.EDIT_PLANS)).param("scopes", viewer.scopes(Permission.SEE_PLANS));
    }
}
