package yanxun.report.figure;

/** What a figure can be divided by. */
enum Dimension {
    MONTH, PART, LEVEL,
    /** The unit itself; in a region the district. */
    UNIT,
    /** Not shown: tells which page a row is on. */
    DAY;

    static Dimension of(String word) {
        return switch (word) {
            case "month" -> MONTH;
            case "level" -> LEVEL;
            case "unit" -> UNIT;
            default -> PART;
        };
    }
}
