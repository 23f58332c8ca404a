package yanxun.platform.access;

/**
 * Who reaches what, as a condition in a statement. A duty reaches the units beneath its scope; one for a stage or subject of whole districts
 * acts there only on things of that stage and subject.
 */
public final class Reach {
    private Reach() {}

    /** The unit (an expression) lies today beneath one of the scopes (a parameter, from {@link Viewer#scopes}). */
    public static String covers(String unit, String scopes) {
        return covers(unit, scopes, "current_date");
    }

    /** The same on a day (an expression). */
    public static String covers(String unit, String scopes, String day) {
        return " exists (select from org.reach_card reached where reached.descendant = %s and reached.ancestor = any (:%s::uuid[]) and reached.valid @> %s) ".formatted(unit, scopes, day);
    }

    /** The unit lies today beneath another, or is it (both expressions). */
    public static String lies(String unit, String above) {
        return lies(unit, above, "current_date");
    }

    public static String lies(String unit, String above, String day) {
        return " exists (select from org.reach_card reached where reached.descendant = %s and reached.ancestor = %s and reached.valid @> %s) ".formatted(unit, above, day);
    }

    /** May act on something of a unit, stage and subject (expressions) with one of the charges (a parameter, from {@link Viewer#charges}). */
    public static String acts(String unit, String stage, String subject, String charges) {
        return """
                 exists (select from unnest(:%4$s::text[]) charge join org.reach_card reached on reached.ancestor = split_part(charge, '/', 1)::uuid
                          where reached.descendant = %1$s and reached.valid @> current_date and split_part(charge, '/', 2) in ('', %2$s) and split_part(charge, '/', 3) in ('', %3$s))
                """.formatted(unit, stage, subject, charges);
    }

    /** May act on something of a unit that is of no stage or subject. */
    public static String acts(String unit, String charges) {
        return acts(unit, "''", "''", charges);
    }
}
