package yanxun.observation.fairness;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.methods.score.RaterReport;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** How strictly one rates oneself beside colleagues; for oneself alone. @param report null where there is too little to tell, or raters are not linked @param others severities of colleagues, nameless, from the most lenient on */
public record MinePage(SchoolYear year, Map<String, String> editions, @Nullable String edition, int sheets, int raters, double mean, double deviation, double meanOfOthers, double deviationOfOthers, @Nullable RaterReport report, String because,
        List<Double> others) implements View {
    static final int FEWEST_SHEETS = 3;
    static final int FEWEST_RATERS = 3;
    /** With fewer, a dot would have a name. */
    private static final int FEWEST_DOTS = 6;
    private static final double CLEAR = 1.96;
    private static final int MONTH = 30;

    public String severity() {
        var severity = report == null ? null : report.severity();
        var se = report == null ? null : report.se();
        if (severity == null || se == null) {
            return "";
        }
        var told = t("{0} 分,误差 ±{1}", ScoresPage.number(Math.abs(severity)), ScoresPage.number(CLEAR * se));
        return Math.abs(severity) <= CLEAR * se ? t("和同事没有明显差别({0})", told) : severity > 0 ? t("比同事严 {0}", told) : t("比同事宽 {0}", told);
    }

    public String spread() {
        return t("您打的分上下相差(标准差){0} 分,同事 {1} 分。", ScoresPage.number(deviation), ScoresPage.number(deviationOfOthers)) + " " + (deviation < deviationOfOthers / 2 ? t("您的分数挤在一起,好课和一般的课拉不开。") : t("拉得开。"));
    }

    public String misfit() {
        var misfit = report == null ? null : report.misfit();
        return misfit == null ? "" : misfit > 1.5 ? t("您和同事对同一节课的看法常常不同(离散 {0},1 是平常),不一定是错,值得一起议一议。", ScoresPage.number(misfit)) : t("您和同事对同一节课的看法大体一致(离散 {0},1 是平常)。", ScoresPage.number(misfit));
    }

    public String drift() {
        var drift = report == null ? null : report.drift();
        if (drift == null) {
            return t("还看不出随时间的变化。");
        }
        var month = ScoresPage.number(Math.abs(drift.perUnit()) * MONTH);
        return !drift.isClear() ? t("这一年前后没有明显变化。") : drift.perUnit() > 0 ? t("越来越严,每月约 {0} 分。", month) : t("越来越宽,每月约 {0} 分。", month);
    }

    public boolean hasDots() {
        return report != null && report.severity() != null && others.size() >= FEWEST_DOTS;
    }

    /** Where a severity stands on the line, from 0 to 1000. */
    public String across(double severity) {
        double widest = Math.max(1, Math.max(others.stream().mapToDouble(Math::abs).max().orElse(1), Math.abs(own())));
        return String.valueOf(Math.round(500 + 470 * severity / widest));
    }

    public double own() {
        var severity = report == null ? null : report.severity();
        return severity == null ? 0 : severity;
    }

    public String position() {
        return t("{0} 位同事比您宽,{1} 位比您严。", others.stream().filter(other -> other < own()).count(), others.stream().filter(other -> other >= own()).count());
    }
}
