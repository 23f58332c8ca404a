package yanxun.training.season;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import yanxun.platform.error.Rejected;

/**
 * A season and its two rounds; nothing goes back once it is drawn.
 *
 * <pre>
 * DRAFT ─open─▶ WISHING 1 (wishes until …, schools check until …) ─draw─▶ DRAWN 1 (classes check) ─second round─▶ WISHING 2 ─draw─▶ DRAWN 2 (classes check) ─finish─▶ DONE
 * </pre>
 */
public enum SeasonState {
    DRAFT("筹备", "warn"), WISHING("填志愿", "info"), DRAWN("已抽签", "info"), DONE("已结束", "good");

    private final String displayName;
    private final String tone;

    SeasonState(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public SeasonState open(int cohorts, LocalDate wishesUntil, LocalDate today) {
        if (this != DRAFT) {
            throw new Rejected("选课季已经发布");
        }
        if (cohorts == 0) {
            throw new Rejected("选课季里还没有班,教师没有可选的;请先从项目开班放进来");
        }
        if (wishesUntil.isBefore(today)) {
            throw new Rejected("第一轮填报截止 {0} 已经过去,请先改日期", wishesUntil);
        }
        return WISHING;
    }

    /** The last day included. */
    public void allowWishes(LocalDate wishesUntil, LocalDate today) {
        if (this != WISHING || today.isAfter(wishesUntil)) {
            throw new Rejected("这一轮的志愿已截止({0})", wishesUntil);
        }
    }

    /** Approving, returning and taking back, until the round is drawn up. */
    public void allowChecks(LocalDate checksUntil, LocalDate today) {
        if (this != WISHING || today.isAfter(checksUntil)) {
            throw new Rejected("这一轮的学校审核已截止({0})", checksUntil);
        }
    }

    public SeasonState draw(LocalDate checksUntil, LocalDate today) {
        if (this != WISHING) {
            throw new Rejected("现在不能抽签:选课季{0}", t(displayName));
        }
        if (!today.isAfter(checksUntil)) {
            throw new Rejected("学校审核截止({0})以后才能抽签", checksUntil);
        }
        return DRAWN;
    }

    /** @param undecided whom the draw proposed and no class has checked yet */
    public SeasonState secondRound(int round, int undecided) {
        refuseUndecided(undecided);
        if (round != 1) {
            throw new Rejected("只有两轮,第二轮已经抽过了");
        }
        return WISHING;
    }

    public SeasonState finish(int undecided) {
        refuseUndecided(undecided);
        return DONE;
    }

    private void refuseUndecided(int undecided) {
        if (this != DRAWN) {
            throw new Rejected("先抽签,再进入下一步;选课季{0}", t(displayName));
        }
        if (undecided > 0) {
            throw new Rejected("还有 {0} 人等班级审核,请先审完", undecided);
        }
    }
}
