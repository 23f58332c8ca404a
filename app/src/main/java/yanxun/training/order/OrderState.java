package yanxun.training.order;

import static yanxun.platform.i18n.Text.t;

import yanxun.platform.error.Rejected;

/** An order is asked, then accepted with a cohort, declined with a reason, or withdrawn by the school. */
public enum OrderState {
    ASKED("待答复", "warn"), ACCEPTED("已接单", "good"), DECLINED("未接单", ""), WITHDRAWN("已撤回", "");

    private final String displayName;
    private final String tone;

    OrderState(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    void allowAnswer() {
        if (this != ASKED) {
            throw new Rejected("这份订单{0},不能再改", t(displayName));
        }
    }
}
