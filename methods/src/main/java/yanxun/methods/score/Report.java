package yanxun.methods.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together what is told of subjects and raters. */
record Report(Design design, int[] groups) {
    FairResult unadjusted(Unadjusted reason) {
        return result(reason, null);
    }

    FairResult adjusted(Fitted fitted) {
        return result(null, fitted);
    }

    private FairResult result(@Nullable Unadjusted reason, @Nullable Fitted fitted) {
        int count = 1 + Arrays.stream(groups).max().orElseThrow();
        if (fitted == null) {
            return new FairResult(subjects(null), raters(null), reason, count == 1, count, List.of(), null, null, null);
        }
        var variance = fitted.variance();
        double ofAdjusted = variance.subject() == 0 ? 0 : 1 - fitted.differenceVariance() / (2 * variance.subject());
        var items = IntStream.range(0, fitted.items().length).mapToObj(item -> new FairResult.ItemMean(design.items.names().get(item), fitted.items()[item])).toList();
        return new FairResult(subjects(fitted), raters(fitted), reason, count == 1, count, items, variance, Reliability.of(variance, Reliability.Spread.of(design), ofAdjusted),
                new Study(variance, itemsEach()));
    }

    /** How many scores one rater gave one lesson, on average. */
    private double itemsEach() {
        long sheets = IntStream.range(0, design.size()).mapToObj(at -> ((long) design.lessons.of()[at] << 32) + design.raters.of()[at]).distinct().count();
        return (double) design.size() / sheets;
    }

    private List<SubjectScore> subjects(@Nullable Fitted fitted) {
        var scores = new ArrayList<SubjectScore>();
        var places = Design.places(design.subjects);
        for (int i = 0; i < places.size(); i++) {
            var own = places.get(i);
            var name = design.subjects.names().get(i);
            scores.add(fitted == null ? new SubjectScore(name, own.size(), mean(own), trimmed(own), null, null, null, null, null, groups[i])
                    : new SubjectScore(name, own.size(), mean(own), trimmed(own), fitted.mean() + fitted.subjects().effects()[i], fitted.subjects().errors()[i], fitted.subjects().withMean()[i],
                            fitted.ranks()[i].low(), fitted.ranks()[i].high(), groups[i]));
        }
        return scores;
    }

    private List<RaterReport> raters(@Nullable Fitted fitted) {
        var reports = new ArrayList<RaterReport>();
        var places = Design.places(design.raters);
        for (int i = 0; i < places.size(); i++) {
            var own = places.get(i);
            var name = design.raters.names().get(i);
            reports.add(fitted == null ? new RaterReport(name, own.size(), mean(own), null, null, null, null)
                    : new RaterReport(name, own.size(), mean(own), 0.0 - fitted.raters().effects()[i], fitted.raters().errors()[i], misfit(own, fitted), drift(own, fitted)));
        }
        return reports;
    }

    private double mean(List<Integer> places) {
        return places.stream().mapToDouble(at -> design.scores[at]).average().orElseThrow();
    }

    private double trimmed(List<Integer> places) {
        var byRater = new LinkedHashMap<Integer, List<Integer>>();
        places.forEach(at -> byRater.computeIfAbsent(design.raters.of()[at], _ -> new ArrayList<>()).add(at));
        int cut = byRater.size() >= SubjectScore.RATERS_TO_TRIM ? 1 : 0;
        return byRater.values().stream().mapToDouble(this::mean).sorted().skip(cut).limit(byRater.size() - 2L * cut).average().orElseThrow();
    }

    private static @Nullable Double misfit(List<Integer> places, Fitted fitted) {
        double all = Arrays.stream(fitted.unexplained()).map(left -> left * left).average().orElseThrow();
        return all == 0 ? null : places.stream().mapToDouble(at -> fitted.unexplained()[at] * fitted.unexplained()[at]).average().orElseThrow() / all;
    }

    private RaterReport.@Nullable Drift drift(List<Integer> places, Fitted fitted) {
        var timed = places.stream().filter(at -> design.ratings.get(at).time() != null).toList();
        return Drifting.of(timed.stream().mapToDouble(at -> design.ratings.get(at).time()).toArray(), timed.stream().mapToDouble(at -> -fitted.unexplained()[at]).toArray());
    }
}
