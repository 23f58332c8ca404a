package yanxun.rubric.scoring;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.methods.score.FairResult;
import yanxun.methods.score.RaterReport;
import yanxun.methods.score.Reliability;
import yanxun.methods.score.Study;
import yanxun.rubric.Unadjusting;

/** Fair scores to be read on a terminal: the best first, then the strictest. */
final class FairTable {
    private static final int MOST_LESSONS = 5;

    private FairTable() {}

    static String of(FairResult result, double target) {
        var parts = new ArrayList<String>();
        if (!result.isAdjusted()) {
            parts.add(Unadjusting.because(result));
        }
        parts.add(subjects(result));
        parts.add(raters(result));
        if (result.reliability() != null && result.study() != null) {
            parts.add(said(result.reliability()));
            parts.add(said(result.study(), target));
        }
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }

    private static String subjects(FairResult result) {
        var order = result.subjects().stream().sorted(Comparator.comparingDouble(score -> -(score.adjusted() == null ? score.raw() : score.adjusted()))).toList();
        return aligned(List.of(t("评分对象"), t("评分数"), t("平均分"), t("去高去低"), t("校正分"), t("标准误"), t("名次区间")), order.stream().map(score -> List.of(score.subject(), String.valueOf(score.ratings()),
                number(score.raw()), number(score.trimmed()), number(score.adjusted()), number(score.se()), score.rankLow() == null ? "-" : score.rankLow() + "–" + score.rankHigh())).toList());
    }

    private static String raters(FairResult result) {
        var order = result.raters().stream().sorted(Comparator.comparingDouble(rater -> rater.severity() == null ? rater.raw() : -rater.severity())).toList();
        return aligned(List.of(t("评分人"), t("评分数"), t("平均分"), t("严格度"), t("标准误"), t("离散"), t("渐变")), order.stream().map(rater -> List.of(rater.rater(), String.valueOf(rater.ratings()), number(rater.raw()),
                number(rater.severity()), number(rater.se()), number(rater.misfit()), drift(rater))).toList());
    }

    private static String drift(RaterReport rater) {
        var drift = rater.drift();
        return drift == null ? "-" : !drift.isClear() ? t("不明显") : drift.perUnit() > 0 ? t("越来越严") : t("越来越宽");
    }

    private static String said(Reliability reliability) {
        return t("信度:平均分排名次 {0},平均分对标准 {1},校正分排名次 {2}", number(reliability.relative()), number(reliability.absolute()), number(reliability.ofAdjusted()));
    }

    private static String said(Study study, double target) {
        var plans = study.plans(MOST_LESSONS, target);
        if (plans.isEmpty()) {
            return t("要达到 {0}:这些办法都不够,请先统一评分标准", target);
        }
        return t("要达到 {0}:{1}", target, plans.stream().map(plan -> study.variance().lesson() == null ? t("每个对象 {0} 位评分人", plan.raters()) : t("每人 {0} 节课,每节 {1} 位评分人", plan.lessons(), plan.raters()))
                .collect(Collectors.joining(t(";"))));
    }

    private static String number(@Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.2f", number);
    }

    /** Columns under each other: the first to the left, numbers to the right. */
    private static String aligned(List<String> heads, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(heads);
        all.addAll(rows);
        var lines = new ArrayList<StringBuilder>();
        all.forEach(_ -> lines.add(new StringBuilder()));
        for (int column = 0; column < heads.size(); column++) {
            int at = column;
            int width = all.stream().mapToInt(row -> width(row.get(at))).max().orElseThrow();
            for (int i = 0; i < all.size(); i++) {
                var cell = all.get(i).get(column);
                var blanks = " ".repeat(width - width(cell));
                lines.get(i).append(column == 0 ? cell + blanks : "  " + blanks + cell);
            }
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** A terminal gives a Chinese character two places. */
    private static int width(String text) {
        return text.codePoints().map(letter -> letter >= 0x2e80 && letter < 0xffe7 || letter > 0x1f000 ? 2 : 1).sum();
    }
}
