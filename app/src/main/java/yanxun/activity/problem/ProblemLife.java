package yanxun.activity.problem;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.error.Rejected;

/**
 * The states of a problem, who moves it on, and what must be true. This is the only place that knows.
 *
 * <pre>
 * POSTED ──screener keeps──▶ OPEN ──screener awards a bid──▶ AWARDED ──team writes the case──▶ SOLVED
 *   │                         ▲  │                             │
 *   │ screener returns,       └──┼── screener takes the award back, with a reason
 *   ▼ with a reason              │                             │
 * RETURNED ──poster mends──▶ POSTED                            │
 *                                └──screener escalates, with a reason──┴──▶ ESCALATED (a topic draft is stored)
 * POSTED, OPEN ──screener merges into an open or awarded one──▶ MERGED ──screener parts them──▶ what it was
 * POSTED, RETURNED, OPEN ──poster withdraws──▶ WITHDRAWN
 * </pre>
 */
public enum ProblemLife {
    POSTED("待筛选", "warn"), RETURNED("已退回", "bad"), OPEN("招标中", "info"), AWARDED("攻关中", "info"), SOLVED("已成案例", "good"), ESCALATED("转为课题", "good"), MERGED("已归并", ""), WITHDRAWN("已撤回", "");

    private final String displayName;
    private final String tone;

    ProblemLife(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var each : values()) {
            names.put(each.name(), each.displayName);
        }
        return names;
    }

    /** On the board for everybody. */
    public boolean isPublic() {
        return this == OPEN || this == AWARDED || this == SOLVED || this == ESCALATED;
    }

    ProblemLife keep() {
        return from("留下", POSTED) ? OPEN : this;
    }

    ProblemLife sendBack(String reason) {
        from("退回", POSTED);
        because(reason);
        return RETURNED;
    }

    /** Mending keeps it waiting for the screening, or puts it there again. */
    ProblemLife mend() {
        return from("修改", POSTED, RETURNED) ? POSTED : this;
    }

    ProblemLife withdraw() {
        return from("撤回", POSTED, RETURNED, OPEN) ? WITHDRAWN : this;
    }

    void allowEcho() {
        from("同问", OPEN, AWARDED);
    }

    void allowBid() {
        from("投标", OPEN);
    }

    ProblemLife award() {
        return from("定标", OPEN) ? AWARDED : this;
    }

    ProblemLife takeBack(String reason) {
        from("撤销定标", AWARDED);
        because(reason);
        return OPEN;
    }

    void allowWork() {
        from("写攻关记录", AWARDED);
    }

    ProblemLife solve() {
        return from("写成案例", AWARDED) ? SOLVED : this;
    }

    ProblemLife escalate(String reason) {
        from("转为课题", OPEN, AWARDED);
        because(reason);
        return ESCALATED;
    }

    ProblemLife merge(ProblemLife target) {
        from("归并", POSTED, OPEN);
        if (target != OPEN && target != AWARDED) {
            throw new Rejected("只能归并到招标中或攻关中的问题");
        }
        return MERGED;
    }

    ProblemLife part(String before) {
        return from("取消归并", MERGED) ? valueOf(before) : this;
    }

    private boolean from(String deed, ProblemLife... allowed) {
        for (var each : allowed) {
            if (this == each) {
                return true;
            }
        }
        throw new Rejected("这个问题{0},不能{1}", t(displayName), t(deed));
    }

    private static void because(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("请写明原因");
        }
    }
}
