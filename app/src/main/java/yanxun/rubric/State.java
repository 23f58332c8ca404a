package yanxun.rubric;

/** Where an edition stands. A withdrawn one takes no new sheets; sheets begun with it still count. */
public enum State {
    DRAFT("草稿"), PUBLISHED("已发布"), WITHDRAWN("已停用");

    private final String displayName;

    State(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
