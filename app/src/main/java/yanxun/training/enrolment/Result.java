package yanxun.training.enrolment;

/** What came out of a place when its cohort was closed. */
public enum Result {
    COMPLETED("结业", "good"), ABSENT("缺席过多", "bad"), OWING("尚有未交", "warn"), WITHDRAWN("中途退出", "");

    private final String displayName;
    private final String tone;

    Result(String displayName, String tone) {
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
