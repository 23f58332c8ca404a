package yanxun.report.figure;

/** What a figure can be divided by. */
enum Dimension {
    MONTH, PART, LEVEL,
    /** The unit itself; in a region the district. */
    UNIT, SUBJECT, STAGE,
    /** Where the person the row is about belonged on the day. */
    SECTION, PERSON,
    /** Not shown: tells which page a row is on. */
    DAY;

    /** Reckoned only when asked for: there may be as many parts as people. */
    boolean separate() {
        return this == SUBJECT || this == STAGE || this == SECTION || this == PERSON;
    }

    static Dimension of(String word) {
        return switch (word) {
            case "month" -> MONTH;
            case "level" -> LEVEL;
            case "unit" -> UNIT;
            case "subject" -> SUBJECT;
            case "stage" -> STAGE;
            case "section" -> SECTION;
            case "person" -> PERSON;
            default -> PART;
        };
    }
}
