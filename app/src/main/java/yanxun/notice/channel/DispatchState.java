package yanxun.notice.channel;

/** What became of a dispatch; {@code UNSURE}: perhaps it went out, and nothing is sent twice unasked. */
public enum DispatchState {
    QUEUED("等待发送"), SENDING("正在发送"), SENT("已发出"), FAILED("没有发出"), SKIPPED("不再发送"), UNSURE("不确定是否发出");

    private final String displayName;

    DispatchState(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
