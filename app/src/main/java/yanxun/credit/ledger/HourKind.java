package yanxun.credit.ledger;

/**
 * What hours are.
 *
 * @param level SCHOOL, DISTRICT, CITY, PROVINCE, NATIONAL
 * @param category a code of the district's catalogue, e.g. {@code KNOWLEDGE.SUBJECT}; empty where not classified
 * @param form in which form they were earned: the form of the activity, or INTENSIVE, ONLINE, …
 * @param block PRESCRIBED, OWN or empty
 * @param role LEARNER, LECTURER or ORGANISER
 */
public record HourKind(String level, String category, String form, String block, String role) {
    public static final String LEARNER = "LEARNER";
    public static final String LECTURER = "LECTURER";

    public HourKind as(String role) {
        return new HourKind(level, category, form, block, role);
    }
}
