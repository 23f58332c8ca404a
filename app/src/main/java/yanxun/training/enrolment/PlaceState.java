package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import yanxun.platform.error.Rejected;

/**
 * Where somebody stands with a cohort, and who may move it on. The first three hold a seat.
 *
 * <pre>
 * sign up ─▶ ASKED (a seat is free) or WAITING ─school approves─▶ PLACED            drawn in a season ─▶ PROPOSED ─class confirms─▶ PLACED
 *              └─school returns, with a reason─▶ RETURNED                                                  └─class rejects, with a reason─▶ REJECTED
 * named or assigned ─▶ PLACED;  anybody may withdraw until the deadline, afterwards the class takes them off with a reason ─▶ WITHDRAWN
 * </pre>
 */
public enum PlaceState {
    ASKED("待学校审核", "warn"), PROPOSED("待班级审核", "warn"), PLACED("已入班", "good"), WAITING("候补", "info"), RETURNED("学校退回", ""), REJECTED("未录取", ""), WITHDRAWN("已退出", "");

    private final String displayName;
    private final String tone;

    PlaceState(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public boolean holdsSeat() {
        return this == ASKED || this == PROPOSED || this == PLACED;
    }

    /** Whether the matter is still going on: somebody in one of these cannot ask again. */
    public boolean isLive() {
        return holdsSeat() || this == WAITING;
    }

    /** The school says yes: a seat held becomes a place; who waits keeps waiting, checked. */
    public PlaceState approve() {
        return switch (this) {
            case ASKED -> PLACED;
            case WAITING -> WAITING;
            default -> throw new Rejected("只有待审核的可以审核;这个人{0}", t(displayName));
        };
    }

    public PlaceState sendBack(String reason) {
        if (this != ASKED && this != WAITING) {
            throw new Rejected("只有待审核的可以退回;这个人{0}", t(displayName));
        }
        refuseBlank(reason);
        return RETURNED;
    }

    /** The class confirms whom the draw proposed. */
    public PlaceState confirm() {
        if (this != PROPOSED) {
            throw new Rejected("只有待班级审核的可以确认;这个人{0}", t(displayName));
        }
        return PLACED;
    }

    public PlaceState reject(String reason) {
        if (this != PROPOSED) {
            throw new Rejected("只有待班级审核的可以不录取;这个人{0}", t(displayName));
        }
        refuseBlank(reason);
        return REJECTED;
    }

    /** A seat has become free for the first who waits. */
    public PlaceState moveUp(boolean checked, Admission admission) {
        if (this != WAITING) {
            throw new Rejected("只有候补的可以递补;这个人{0}", t(displayName));
        } else if (admission == Admission.CHOICE) {
            return PROPOSED;
        } else {
            return checked ? PLACED : ASKED;
        }
    }

    /** One's own withdrawal, the last day included. */
    public PlaceState withdraw(CohortState cohort, LocalDate deadline, LocalDate today) {
        if (!isLive()) {
            throw new Rejected("您没有报名这个班");
        }
        if (cohort != CohortState.OPEN || today.isAfter(deadline)) {
            throw new Rejected("{0} 以后不能自己退出,请向主办单位说明原因,由班级办理", deadline);
        }
        return WITHDRAWN;
    }

    /** Taken off by the class. */
    public PlaceState takeOff(String reason) {
        if (!isLive()) {
            throw new Rejected("这个人不在名单上");
        }
        refuseBlank(reason);
        return WITHDRAWN;
    }

    private static void refuseBlank(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("请写明原因,会告诉本人");
        }
    }
}
