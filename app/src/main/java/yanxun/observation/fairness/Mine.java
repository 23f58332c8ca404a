package yanxun.observation.fairness;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.methods.score.FairScores;
import yanxun.methods.score.Rating;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.rubric.Unadjusting;

/** Reckons one rater's own report of a school year. Whose severity it is nobody else can ask; of others only numbers without names are told, and those only where there are enough. */
@Component
class Mine {
    private final Marks marks;
    private final Clock clock;

    Mine(Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    MinePage page(@Nullable UUID asked, Viewer viewer) {
        var year = SchoolYear.of(Times.day(clock.instant()));
        var editions = marks.mine(year.from(), viewer);
        var chosen = asked != null && editions.containsKey(asked.toString()) ? asked.toString() : editions.keySet().stream().findFirst().orElse(null);
        if (chosen == null) {
            return new MinePage(year, editions, null, 0, 0, 0, 0, 0, 0, null, "", List.of());
        }
        var all = marks.around(UUID.fromString(chosen), year.from(), viewer);
        var me = viewer.person().value();
        var own = all.stream().filter(mark -> mark.observer().equals(me)).mapToDouble(mark -> mark.total().doubleValue()).toArray();
        var others = all.stream().filter(mark -> !mark.observer().equals(me)).mapToDouble(mark -> mark.total().doubleValue()).toArray();
        var raters = (int) all.stream().map(Marks.Anonymous::observer).distinct().count();
        if (own.length < MinePage.FEWEST_SHEETS || raters < MinePage.FEWEST_RATERS) {
            return new MinePage(year, editions, chosen, own.length, raters, 0, 0, 0, 0, null, t("评得还太少:要有 {0} 份自己的评分、{1} 位评分人,才算得出宽严。", MinePage.FEWEST_SHEETS, MinePage.FEWEST_RATERS), List.of());
        }
        var result = FairScores.of(all.stream().map(mark -> new Rating(mark.lesson().toString(), mark.observer().toString(), "", mark.total().doubleValue(), null, (double) mark.onDate().toEpochDay())).toList());
        var report = result.raters().stream().filter(rater -> rater.rater().equals(me.toString())).findFirst().orElseThrow();
        var severities = result.raters().stream().filter(rater -> !rater.rater().equals(me.toString()) && rater.severity() != null).map(rater -> Objects.requireNonNull(rater.severity())).sorted().toList();
        return new MinePage(year, editions, chosen, own.length, raters, mean(own), deviation(own), mean(others), deviation(others), result.isAdjusted() ? report : null, Unadjusting.because(result), severities);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }

    private static double deviation(double[] numbers) {
        double mean = mean(numbers);
        return numbers.length < 2 ? 0 : Math.sqrt(Arrays.stream(numbers).map(number -> (number - mean) * (number - mean)).sum() / (numbers.length - 1));
    }
}
