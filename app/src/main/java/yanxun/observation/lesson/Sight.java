package yanxun.observation.lesson;

import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;

/**
 * Which lessons {@code l} somebody may see. Those who observe it and who arranged it; heads for the schools they look after. Of an unannounced check only an office above
 * the school knows until it is released, and of a lesson somebody watches for their own reflection only who was asked; the teacher sees a lesson that was announced, or released.
 */
public final class Sight {
    /** An office looks from above the school; a head of the school itself does not. */
    public static final String OFFICE = reached("r.depth > 0 and");
    public static final String HEAD = reached("");
    public static final String OBSERVES = "exists (select from observation.observer o where o.lesson_id = l.id and o.person_id = :me and o.excused_at is null)";
    /** Whoever looks after a stage or subject of the district acts on the lessons of that stage and subject. */
    public static final String HEADED = HEAD + " and " + Reach.acts("l.unit_id", "l.stage", "l.subject", "charges");
    public static final String SEEN = "(l.created_by = :me or " + OBSERVES + " or l.teacher_id = :me and (not l.confidential or l.released_at is not null)"
            + " or (l.kind <> 'REFLECTIVE' or l.released_at is not null) and case when l.confidential and l.released_at is null then " + OFFICE + " else " + HEAD + " end)";
    /** Changing, calling off, naming observers: who arranged it, and who looks after the school; of an unannounced check the office. */
    public static final String ARRANGED = "(l.created_by = :me or l.kind <> 'REFLECTIVE' and case when l.confidential and l.released_at is null then " + OFFICE + " else " + HEAD + " end and " + Reach.acts("l.unit_id", "l.stage", "l.subject", "charges") + ")";

    private Sight() {}

    private static String reached(String narrowed) {
        return "exists (select from org.reach_card r where " + narrowed + " r.descendant = l.unit_id and r.ancestor = any (:overseeing::uuid[]) and r.valid @> current_date)";
    }

    /** Fills in who is looking. */
    public static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS)).param("charges", viewer.charges(Permission.OVERSEE_LESSONS));
    }
}
