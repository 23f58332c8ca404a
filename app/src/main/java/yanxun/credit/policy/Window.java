package yanxun.credit.policy;

/** Over what an amount is counted. */
public enum Window {
    ITEM("每一项"), YEAR("每学年"), CYCLE("整个周期");

    private final String displayName;

    Window(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
