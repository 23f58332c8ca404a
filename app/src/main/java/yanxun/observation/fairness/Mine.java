package yanxun.observation.fairness;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.methods.score.FairScores;
import yanxun.methods.score.Rating;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

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
            return tooLittle(year, editions, null, 0, "");
        }
        return report(year, editions, chosen, marks.around(UUID.fromString(chosen), year.from(), viewer), viewer.person().value().toString());
    }

    /** Beside those colleagues only with whom one is linked through lessons. */
    private static MinePage report(SchoolYear year, Map<String, String> editions, String edition, List<Marks.Anonymous> marks, String me) {
        var all = marks.stream().map(mark -> new Rating(mark.lesson().toString(), mark.observer().toString(), "", mark.total().doubleValue(), null, (double) mark.onDate().toEpochDay())).toList();
        var own = all.stream().filter(rating -> rating.rater().equals(me)).count();
        if (own < MinePage.FEWEST_SHEETS) {
            return tooLittle(year, editions, edition, own, t("评得还太少:要有 {0} 份自己的评分、{1} 位评分人,才算得出宽严。", MinePage.FEWEST_SHEETS, MinePage.FEWEST_RATERS));
        }
        var part = Given.partOf(me, FairScores.of(all), all);
        var ratings = all.stream().filter(rating -> part.contains(rating.subject())).toList();
        var result = FairScores.of(ratings);
        if (result.raters().size() < MinePage.FEWEST_RATERS || !result.isAdjusted()) {
            return tooLittle(year, editions, edition, own, t("和您评过同样的课的同事还太少,算不出宽严。约几位同事一起听几节课、各评各的,就算得出来。"));
        }
        var report = result.raters().stream().filter(rater -> rater.rater().equals(me)).findFirst().orElseThrow();
        var severities = result.raters().stream().filter(rater -> !rater.rater().equals(me)).map(rater -> Objects.requireNonNull(rater.severity())).sorted().toList();
        return new MinePage(year, editions, edition, own, result.raters().size(), Spread.of(ratings, me::equals), Spread.of(ratings, rater -> !rater.equals(me)), report, "", severities);
    }

    private static MinePage tooLittle(SchoolYear year, Map<String, String> editions, @Nullable String edition, long own, String because) {
        return new MinePage(year, editions, edition, own, 0, Spread.NONE, Spread.NONE, null, because, List.of());
    }
}
