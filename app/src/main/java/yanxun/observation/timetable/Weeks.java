package yanxun.observation.timetable;

/** In which weeks of a term a lesson is held; the first week is odd. */
public enum Weeks {
    ALL("每周"), ODD("单周"), EVEN("双周");

    private final String displayName;

    Weeks(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    boolean meets(Weeks other) {
        return this == ALL || other == ALL || this == other;
    }

    static Weeks of(int week) {
        return week % 2 == 1 ? ODD : EVEN;
    }
}
