package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been done so far, as far as a step asks for it.
 *
 * @param late whether the menu it was asked from is closed
 * @param latest number of the newest version of the plan, 0 for none
 * @param argued the version the last hearing was about, 0 for none
 * @param conclusion of the last hearing
 * @param unanswered required changes without an answer
 * @param unaccepted required changes the organiser has not accepted yet
 * @param closed activities of the present step that are closed
 * @param open activities of any step that are neither closed nor cancelled
 */
public record Progress(
        boolean why, boolean how, boolean effect, boolean wishless, boolean late, int visits, int findings, int latest, int argued, @Nullable Conclusion conclusion, int unanswered, int unaccepted, boolean notice,
        int closed, int open, int lessons, int unfinished, int unshown, int chosen, int undelivered, boolean highlights, boolean problems, boolean improvements) {

    public enum Conclusion {
        ADOPT("通过"), REVISE("修改后通过"), REJECT("不通过");

        private final String displayName;

        Conclusion(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    /** What a step still lacks before it is done, as sentences. */
    public List<String> missing(Phase phase) {
        var missing = new ArrayList<String>();
        switch (phase) {
            case REQUEST -> {
                need(missing, why, t("为什么开展这次活动"));
                need(missing, how, t("怎样开展"));
                need(missing, effect, t("要达到什么目的和效果"));
                need(missing, !wishless, t("至少选一个志愿"));
                need(missing, !late, t("菜单已经截止"));
            }
            case SCREENING -> {}
            case DIAGNOSIS -> {
                need(missing, visits > 0, t("至少一次到校调研或座谈的记录"));
                need(missing, findings > 0, t("至少一个发现的问题"));
            }
            case PLAN -> {
                need(missing, latest > 0, t("方案初稿"));
                need(missing, conclusion == null || conclusion == Conclusion.ADOPT || latest > argued, t("论证会以后的修改稿"));
                need(missing, unanswered == 0, t("对 {0} 条修改要求逐条答复", unanswered));
            }
            case ARGUMENT -> argument(missing);
            case NOTICE -> need(missing, notice, t("一份已印发的通知"));
            case BRIEFING, STUDY -> need(missing, closed > 0, t("一次已办结的活动"));
            case PREPARATION -> {
                need(missing, lessons > 0, t("至少一节课例"));
                need(missing, unfinished == 0, t("{0} 节课例还没有走完“团队研究→个人备课→试讲→磨课→反思→定稿”", unfinished));
            }
            case EXHIBITION -> {
                need(missing, lessons > 0, t("至少一节课例"));
                need(missing, closed > 0, t("一次已办结的活动"));
                need(missing, unshown == 0, t("{0} 节课例还缺说课、上课、议课或辩课的记录", unshown));
            }
            case CHOICE -> need(missing, chosen > 0, t("至少推选一节课例,并写明送到哪所学校"));
            case DELIVERY -> need(missing, undelivered == 0, t("{0} 节推选的课例还没有送到", undelivered));
            case SUMMARY -> {
                need(missing, highlights, t("突出亮点"));
                need(missing, problems, t("存在的问题"));
                need(missing, improvements, t("改进的思路"));
            }
            case ARCHIVE -> need(missing, open == 0, t("{0} 项活动还没有办结或取消", open));
        }
        return missing;
    }

    private void argument(List<String> missing) {
        need(missing, conclusion != null, t("论证会结论"));
        if (conclusion == Conclusion.ADOPT) {
            need(missing, latest == argued, t("方案在论证会以后改过:请重新论证,或确认修改"));
        }
        if (conclusion == Conclusion.REVISE) {
            need(missing, latest > argued, t("论证会以后的修改稿"));
            need(missing, unaccepted == 0, t("主办单位确认 {0} 条修改", unaccepted));
        }
        need(missing, conclusion != Conclusion.REJECT, t("方案没有通过:修改后重新论证"));
    }

    private static void need(List<String> missing, boolean there, String what) {
        if (!there) {
            missing.add(what);
        }
    }
}
