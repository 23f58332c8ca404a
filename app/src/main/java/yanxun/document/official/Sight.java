package yanxun.document.official;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.document.numbering.Issuers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/**
 * Which documents {@code d} somebody sees: all of the offices they draft for and those they made; of the others what was issued, if it is of a
 * unit their duties reach or has come to them or to a unit they belong to. What was withdrawn stays visible to them, with the reason.
 */
final class Sight {
    static final String MINE = "(d.created_by = :me or d.unit_id in " + Issuers.OFFICES.formatted(":drafting") + ")";
    /** What came in: to the person, or to a unit the person is in. */
    static final String RECEIVED = """
            d.id in (select c.document_id from document.recipient c where c.person_id = :me
                     union all select c.document_id from document.recipient c join org.reach_card r on r.ancestor = c.unit_id and r.valid @> current_date where r.descendant = any (:places::uuid[]))""";
    static final String SEEN = "(" + MINE + " or d.state <> 'DRAFT' and (" + RECEIVED
            + " or d.unit_id in (select r.descendant from org.reach_card r where r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))))";

    private Sight() {}

    /** Fills in who is looking. */
    static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("drafting", Issuers.places(viewer, Permission.DRAFT_DOCUMENTS)).param("scopes", viewer.scopes(Permission.SEE_DOCUMENTS)).param("places", places(viewer));
    }

    private static UUID[] places(Viewer viewer) {
        return Stream.concat(Stream.of(viewer.unit()), viewer.worn().stream().map(hat -> hat.unit())).distinct().toArray(UUID[]::new);
    }
}
