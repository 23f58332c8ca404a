package yanxun.credit.policy;

/** For whom a requirement is made. */
public enum Whom {
    EVERYBODY("所有人"), NEWCOMERS("新任教师"), SERVING("在职教师"), PRINCIPALS("校长"), NEW_PRINCIPALS("新任校长");

    private final String displayName;

    Whom(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
