package yanxun.rubric;

import java.util.UUID;
import java.util.stream.Stream;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** Whose instruments somebody sees: those of the units they belong to, of the units above these, and of the units beneath their duties. */
public record Sight(UUID[] home, UUID[] scopes) {
    public static Sight of(Viewer viewer) {
        return new Sight(Stream.concat(Stream.of(viewer.unit()), viewer.worn().stream().map(Hat::unit)).distinct().toArray(UUID[]::new), viewer.scopes(Permission.SEE_LESSONS));
    }

    /** As a condition on the column of the unit that keeps the instrument, with the parameters {@code home} and {@code scopes}. */
    public static String on(String keeper) {
        return """
                exists (select from org.reach_card r where r.valid @> current_date
                           and (r.ancestor = {keeper} and r.descendant = any (:home::uuid[]) or r.descendant = {keeper} and r.ancestor = any (:scopes::uuid[])))
                """.replace("{keeper}", keeper);
    }
}
