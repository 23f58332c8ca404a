package yanxun.rubric.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.methods.score.FairResult;
import yanxun.methods.score.RaterReport;
import yanxun.methods.score.SubjectScore;
import yanxun.rubric.Unadjusting;

/** Fair scores as {@code --json} tells them; what is there stays there. */
final class FairAnswer {
    private static final int MOST_LESSONS = 10;

    private FairAnswer() {}

    static Map<String, Object> of(FairResult result, double target) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("subjects", result.subjects().stream().map(FairAnswer::subject).toList());
        answer.put("raters", result.raters().stream().map(FairAnswer::rater).toList());
        answer.put("variance", variance(result));
        answer.put("connected", result.connected());
        var reliability = result.reliability();
        answer.put("reliability", reliability == null ? null : reliability.relative());
        answer.put("reliabilityAbsolute", reliability == null ? null : reliability.absolute());
        answer.put("reliabilityAdjusted", reliability == null ? null : reliability.ofAdjusted());
        answer.put("adjusted", result.isAdjusted());
        answer.put("reason", result.isAdjusted() ? null : Unadjusting.because(result));
        answer.put("groups", result.groups());
        answer.put("items", result.itemMeans().stream().map(each -> row("item", each.item(), "mean", each.mean())).toList());
        answer.put("study", study(result, target));
        return answer;
    }

    private static Map<String, Object> subject(SubjectScore score) {
        return row("subject", score.subject(), "raw", score.raw(), "trimmed", score.trimmed(), "adjusted", score.adjusted(), "se", score.se(), "rankLow", score.rankLow(), "rankHigh", score.rankHigh(),
                "predictionSe", score.predictionSe(), "ratings", score.ratings(), "group", score.group());
    }

    private static Map<String, Object> rater(RaterReport rater) {
        var drift = rater.drift();
        return row("rater", rater.rater(), "severity", rater.severity(), "se", rater.se(), "ratings", rater.ratings(), "raw", rater.raw(), "misfit", rater.misfit(),
                "drift", drift == null ? null : row("perUnit", drift.perUnit(), "se", drift.se(), "clear", drift.isClear()));
    }

    private static Map<String, Object> variance(FairResult result) {
        var variance = result.variance();
        if (variance == null) {
            return row("subject", null, "rater", null, "residual", null);
        }
        var told = row("subject", variance.subject(), "rater", variance.rater(), "residual", variance.residual());
        if (variance.lesson() != null) {
            told.put("lesson", variance.lesson());
        }
        return told;
    }

    private static @Nullable Map<String, Object> study(FairResult result, double target) {
        var study = result.study();
        if (study == null) {
            return null;
        }
        var same = study.sameRaters(target);
        return row("target", target, "sameRaters", same.isPresent() ? same.getAsInt() : null,
                "plans", study.plans(MOST_LESSONS, target).stream().map(plan -> row("lessons", plan.lessons(), "raters", plan.raters(), "reliability", plan.reliability())).toList());
    }

    /** Names and values in turn. */
    private static Map<String, Object> row(@Nullable Object... parts) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.length; i += 2) {
            row.put(String.valueOf(parts[i]), parts[i + 1]);
        }
        return row;
    }
}
