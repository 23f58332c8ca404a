package yanxun.activity.undertaking;

/** Whether a community activity still goes on. */
public enum State {
    RUNNING("进行中", "info"), DECLINED("未受理", "bad"), WITHDRAWN("已撤回", ""), STOPPED("已终止", "bad"), ARCHIVED("已归档", "good");

    private final String displayName;
    private final String tone;

    State(String displayName, String tone) {
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
