package yanxun.rubric;

/** As what somebody rates a lesson. */
public enum RaterKind {
    CADRE("教干"), RESEARCHER("教研员"), TEACHER("教师"), PUPIL("学生"), PARENT("家长"), SELF("本人");

    private final String displayName;

    RaterKind(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
