package yanxun.activity.schedule;

/** Who is expected at an activity, and of whom a host may know it by name. */
public final class Expected {
    public static final String STANCES = "('EXPECTED', 'INVITED', 'ENROLLED', 'WALKED_IN', 'LEAVE_ASKED', 'LEAVE_REFUSED')";

    private Expected() {}

    /** Hosts learn about the people of their reach, everybody else about themselves; asks for {@code me} and {@code hosting}. */
    public static String known(String person, String unit) {
        return "(" + person + " = :me or exists (select from org.reach_card r where r.descendant = " + unit + " and r.valid @> current_date and r.ancestor = any (:hosting::uuid[])))";
    }
}
