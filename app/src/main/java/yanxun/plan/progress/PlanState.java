package yanxun.plan.progress;

import yanxun.platform.error.Rejected;

/** Draft → published → withdrawn and back. What was published is changed by withdrawing it, or entry by entry in the open. */
enum PlanState {
    DRAFT, PUBLISHED, WITHDRAWN;

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
