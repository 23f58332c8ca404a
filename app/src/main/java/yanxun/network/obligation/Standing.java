package yanxun.network.obligation;

/** How a party stands with what it owes, worst first. Each has a shape besides its colour. */
public enum Standing {
    OVERDUE("✕", "逾期未完成", "bad"), BEHIND("▲", "进度落后", "warn"), UNDER_WAY("○", "进行中", ""), PLANNED("◐", "已安排", "info"), DONE("●", "已完成", "good"),
    AHEAD("·", "未开始", ""), NOTHING("–", "不要求", "");

    private final String shape;
    private final String displayName;
    private final String tone;

    Standing(String shape, String displayName, String tone) {
        this.shape = shape;
        this.displayName = displayName;
        this.tone = tone;
    }

    public String shape() {
        return shape;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public boolean isTrouble() {
        return this == OVERDUE || this == BEHIND;
    }
}
