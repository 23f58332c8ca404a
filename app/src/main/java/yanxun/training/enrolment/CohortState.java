package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import yanxun.platform.error.Rejected;

/**
 * The states of a cohort and what must be true to move on. This is the only place that knows.
 *
 * <pre>
 * DRAFT ──publish (deadline ahead; quotas, where schools name)──▶ OPEN ──start (nobody undecided; enough people, or a reason)──▶ RUNNING ──close (every session settled)──▶ CLOSED
 *   └───────────cancel with a reason, before anybody signed in──────────┴───────────────────────────────────────────────────────────────┘▶ CANCELLED
 * </pre>
 */
public enum CohortState {
    DRAFT("筹备", "warn"), OPEN("招生中", "info"), RUNNING("进行中", "info"), CLOSED("已结业", "good"), CANCELLED("已取消", "");

    private final String displayName;
    private final String tone;

    CohortState(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public CohortState publish(Admission admission, int quotas, LocalDate enrolUntil, LocalDate today) {
        if (this != DRAFT) {
            throw new Rejected("只有筹备中的班可以发布;这个班{0}", t(displayName));
        }
        if (admission == Admission.CHOICE) {
            throw new Rejected("这个班在选课季里,随选课季一起发布");
        }
        if (admission != Admission.ASSIGNMENT && enrolUntil.isBefore(today)) {
            throw new Rejected("报名截止日期 {0} 已经过去,请先改日期", enrolUntil);
        }
        if (admission == Admission.QUOTA && quotas == 0) {
            throw new Rejected("还没有给学校分名额,发布后学校没有可推荐的;请先分配名额");
        }
        return OPEN;
    }

    /** @param undecided how many still wait for the school or the class to decide */
    public CohortState start(int placed, int least, int undecided, String note) {
        if (this != OPEN) {
            throw new Rejected("只有招生中的班可以开班;这个班{0}", t(displayName));
        }
        if (undecided > 0) {
            throw new Rejected("还有 {0} 人等学校或班级审核,请先审完再开班", undecided);
        }
        if (placed == 0) {
            throw new Rejected("还没有学员,不能开班");
        }
        if (placed < least && note.isBlank()) {
            throw new Rejected("只有 {0} 人,不足最少开班人数 {1}:可以延长报名或取消;如仍要开班,请写明原因", placed, least);
        }
        return RUNNING;
    }

    /** @param open sessions not yet settled */
    public CohortState close(int sessions, int open, int placed, String note) {
        if (this != RUNNING) {
            throw new Rejected("只有进行中的班可以结业;这个班{0}", t(displayName));
        }
        if (placed == 0) {
            throw new Rejected("没有学员,不能结业;可以取消这个班");
        }
        if (open > 0) {
            throw new Rejected("还有 {0} 场没有办结,办结以后考勤才作数;没有举行的请取消", open);
        }
        if (sessions == 0 && note.isBlank()) {
            throw new Rejected("没有一场签到记录:如果学习在别处完成,请在结业说明里写明凭什么认定");
        }
        return CLOSED;
    }

    public CohortState cancel(int attended, String reason) {
        if (this == CLOSED || this == CANCELLED) {
            throw new Rejected("这个班{0},不能取消", t(displayName));
        }
        if (attended > 0) {
            throw new Rejected("已有 {0} 人次签到,不能取消;请按实际情况结业", attended);
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明取消原因,会通知每一位学员");
        }
        return CANCELLED;
    }

    public void allowChange() {
        if (this == CLOSED || this == CANCELLED) {
            throw new Rejected("这个班{0},不能再改", t(displayName));
        }
    }
}
