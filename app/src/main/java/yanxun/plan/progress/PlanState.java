package yanxun.plan.progress;

import static yanxun.platform.i18n.Text.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.error.Rejected;

/** Draft → published → withdrawn and back. What was published is changed by withdrawing it, or entry by entry in the open. */
public enum PlanState {
    DRAFT("草稿"), PUBLISHED("已发布"), WITHDRAWN("已撤回");

    private final String displayName;

    PlanState(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** For a choice on a form. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(state -> choices.put(state.name(), t(state.displayName())));
        return choices;
    }

    PlanState publish(int contents) {
        if (this == PUBLISHED) {
            throw new Rejected("计划已经发布了");
        }
        if (contents == 0) {
            throw new Rejected("计划里还没有任务或安排,先补充再发布");
        }
        return PUBLISHED;
    }

    PlanState withdraw(String reason) {
        if (this != PUBLISHED) {
            throw new Rejected("只有已发布的计划可以撤回");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明撤回原因");
        }
        return WITHDRAWN;
    }
}
