package yanxun.activity.radar;

/** How bad a clash is: over a severe one a notice goes out only with a reason. */
public enum Severity {
    SEVERE("冲突", "bad"), WARNING("要留意", "warn");

    private final String displayName;
    private final String tone;

    Severity(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }
}
