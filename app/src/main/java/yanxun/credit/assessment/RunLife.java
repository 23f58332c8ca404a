package yanxun.credit.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/**
 * The states of a run.
 *
 * <pre>
 * RUNNING ──all districts reckoned──▶ DONE ──publish, days to object──▶ PUBLISHED ──confirm, days over, nothing open──▶ CONFIRMED
 *    └──stopped, failed──▶ STOPPED      └──────────────withdraw with a reason──────────────▶ WITHDRAWN ◀──────────────┘
 * </pre>
 */
public enum RunLife {
    RUNNING("正在计算"), STOPPED("没有算完"), DONE("已算完"), PUBLISHED("公示中"), CONFIRMED("已确认"), WITHDRAWN("已作废");

    private final String displayName;

    RunLife(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** Whether everybody concerned sees their own result. */
    public boolean isPublic() {
        return this == PUBLISHED || this == CONFIRMED;
    }

    RunLife publish(boolean over, int days) {
        if (this != DONE) {
            throw new Rejected("只有算完还没公示的考核可以公示;这次{0}", displayName);
        }
        if (!over) {
            throw new Rejected("这次是学年中的预估,不能公示;请按学年结束重新考核");
        }
        if (days < 3 || days > 30) {
            throw new Rejected("公示期应为 3 到 30 天");
        }
        return PUBLISHED;
    }

    RunLife confirm(LocalDate today, @Nullable LocalDate until, int open) {
        if (this != PUBLISHED) {
            throw new Rejected("只有公示中的考核可以确认;这次{0}", displayName);
        }
        if (until != null && !today.isAfter(until)) {
            throw new Rejected("公示到 {0} 为止,期满后才能确认", until);
        }
        if (open > 0) {
            throw new Rejected("还有 {0} 条异议没有答复,请先逐条答复", open);
        }
        return CONFIRMED;
    }

    RunLife withdraw(String reason) {
        if (this == RUNNING || this == WITHDRAWN) {
            throw new Rejected("这次考核{0},不能作废", displayName);
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明作废的原因");
        }
        return WITHDRAWN;
    }

    void allowObjection(LocalDate today, @Nullable LocalDate until) {
        if (this != PUBLISHED || until != null && today.isAfter(until)) {
            throw new Rejected("公示期内才能提出异议;期满后请找学校或教研中心");
        }
    }

    void allowCorrection() {
        if (this != DONE && !isPublic()) {
            throw new Rejected("这次考核{0},不能更正", displayName);
        }
    }
}
