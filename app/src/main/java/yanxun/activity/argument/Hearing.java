package yanxun.activity.argument;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.activity.undertaking.Progress.Conclusion;
import yanxun.platform.error.Rejected;

/**
 * A meeting that argues about one version of a plan: experts read it beforehand and say what they think, then it is concluded.
 *
 * @param stands what each expert said so far; null where one has said nothing yet
 */
record Hearing(int proposal, int latest, @Nullable Conclusion conclusion, List<Stand> stands) {

    enum Stand {
        ADOPT("通过"), REVISE("修改后通过"), REJECT("不通过"), ABSENT("缺席");

        private final String displayName;

        Stand(String displayName) {
            this.displayName = displayName;
        }

        String displayName() {
            return displayName;
        }
    }

    Hearing {
        stands = new java.util.ArrayList<>(stands);
    }

    void allowOpinion() {
        if (conclusion != null) {
            throw new Rejected("论证会已经形成结论,意见不能再改;如有新的意见,请主办单位重新召开");
        }
    }

    /** What is concluded must be said with its changes, and against the experts only with a reason. */
    void conclude(Conclusion now, List<String> changes, String reasons) {
        if (conclusion != null) {
            throw new Rejected("论证会已经形成结论:{0}", t(conclusion.displayName()));
        }
        if (latest != proposal) {
            throw new Rejected("方案已有第 {0} 稿,这次论证的是第 {1} 稿;请重新召开", latest, proposal);
        }
        var silent = stands.stream().filter(stand -> stand == null).count();
        if (silent > 0) {
            throw new Rejected("还有 {0} 位专家没有发表意见;缺席的请记为缺席", silent);
        }
        if (present() == 0) {
            throw new Rejected("没有一位专家到会,不能形成结论");
        }
        if (now == Conclusion.REVISE && changes.isEmpty()) {
            throw new Rejected("“修改后通过”要逐条写明修改要求");
        }
        if (now == Conclusion.ADOPT && !changes.isEmpty()) {
            throw new Rejected("写有修改要求时,请选择“修改后通过”");
        }
        if (now == Conclusion.REJECT && reasons.isBlank()) {
            throw new Rejected("请写明不通过的理由,学校才知道怎样重写");
        }
        if (against(now) * 2 > present() && reasons.isBlank()) {
            throw new Rejected("{0} 位专家中有 {1} 位意见不同,请写明理由", present(), against(now));
        }
    }

    private long present() {
        return stands.stream().filter(stand -> stand != Stand.ABSENT).count();
    }

    /** How many experts said something harsher than what is concluded, or milder. */
    private long against(Conclusion now) {
        return stands.stream().filter(stand -> stand != Stand.ABSENT && !stand.name().equals(now.name())).count();
    }
}
