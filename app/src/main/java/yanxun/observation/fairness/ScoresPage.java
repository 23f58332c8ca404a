package yanxun.observation.fairness;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.methods.score.FairResult;
import yanxun.methods.score.Unadjusted;
import yanxun.platform.data.Page;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;
import yanxun.rubric.Unadjusting;

/** Scores as they were given and with the severity of raters taken out, side by side; in the order of names, not of scores. */
public record ScoresPage(ScoreFilter filter, Map<String, String> editions, Page<Row> rows, int sheets, int raters, String full, @Nullable FairResult result) implements View {
    public static final Map<String, String> BY = Choices.ordered("lesson", "每节课", "teacher", "每位教师");
    public static final Map<String, String> BASES = Choices.ordered("total", "总分", "items", "各评分项(百分比)");
    public static final Map<String, String> TARGETS = Choices.ordered("0.65", "0.65", "0.7", "0.7", "0.8", "0.8", "0.9", "0.9");
    private static final int MOST_LESSONS = 5;

    public record Row(String key, String teacher, String unitName, String subject, String lesson, @Nullable String url, int lessons, int raters, double raw, double trimmed, @Nullable Double adjusted, @Nullable Double se, @Nullable Integer rankLow,
            @Nullable Integer rankHigh) {
        public String ranks() {
            return rankLow == null ? "" : rankLow.equals(rankHigh) ? String.valueOf(rankLow) : rankLow + "–" + rankHigh;
        }

        public String adjustedText() {
            return adjusted == null ? "" : number(adjusted);
        }

        public String seText() {
            return se == null ? "" : number(se);
        }
    }

    public static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String share(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    public boolean isEmpty() {
        return result == null;
    }

    public boolean isAdjusted() {
        return result != null && result.isAdjusted();
    }

    public String because() {
        return result == null ? "" : Unadjusting.because(result);
    }

    /** Whether a part of it could be adjusted by itself. */
    public boolean mayNarrow() {
        return result != null && result.reason() == Unadjusted.NOT_LINKED && !filter.linkedOnly();
    }

    /** What differences between scores come from. */
    public String sources() {
        var variance = result == null ? null : result.variance();
        if (variance == null) {
            return "";
        }
        double lesson = variance.lesson() == null ? 0 : variance.lesson();
        double all = variance.subject() + lesson + variance.rater() + variance.residual();
        if (all == 0) {
            return t("所有分数都一样,看不出差别。");
        }
        var parts = t(filter.byTeacher() ? "教师之间的高低占 {0}%" : "课与课的高低占 {0}%", percent(variance.subject(), all)) + (variance.lesson() == null ? "" : t(",同一位教师各节课的起伏占 {0}%", percent(lesson, all)));
        return t("分数的差别里,{0},评分人的宽严占 {1}%,其余(偶然和看法不同)占 {2}%。", parts, percent(variance.rater(), all), percent(variance.residual(), all));
    }

    private static long percent(double part, double all) {
        return Math.round(100 * part / all);
    }

    public String reliability() {
        var reliability = result == null ? null : result.reliability();
        return reliability == null ? "" : t("按平均分排先后,信度 {0};按校正分,{1}。对照固定的分数线,{2}。1 是完全可靠,不到 0.65 的不宜用来分高下。", share(reliability.relative()), share(reliability.ofAdjusted()), share(reliability.absolute()));
    }

    /** How many it takes to tell them apart. */
    public String study() {
        var study = result == null ? null : result.study();
        if (study == null) {
            return "";
        }
        var plans = study.plans(MOST_LESSONS, filter.wanted());
        return plans.isEmpty() ? t("要达到 {0}:再多的评分人也不够,请先统一评分标准。", filter.wanted())
                : t("要达到 {0}:{1}。", filter.wanted(), plans.stream().map(plan -> study.variance().lesson() == null ? t("每个对象 {0} 位评分人", plan.raters()) : t("每人 {0} 节课,每节 {1} 位评分人", plan.lessons(), plan.raters()))
                        .collect(Collectors.joining(t(";"))));
    }

    public List<Row> shown() {
        return rows.rows();
    }
}
