package yanxun.rubric;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Answers.Answer;
import yanxun.rubric.Rating.Dimension;
import yanxun.rubric.Rating.Item;
import yanxun.rubric.Rating.Level;

/** How answers become a score: what was not applicable is shared out in proportion, first within its dimension, then among the dimensions. */
final class Scoring {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Scoring() {}

    static Score score(Rating rating, Answers answers) {
        var missing = rating.items().filter(item -> !isAnswered(item, answers.of(item))).map(Item::key).toList();
        var vetoes = rating.items().filter(item -> fails(item, answers.of(item))).map(Item::key).toList();
        var parts = rating.dimensions().stream().map(dimension -> Part.of(dimension, answers)).toList();
        var applicable = sum(parts.stream().filter(Part::applicable).map(part -> Fraction.of(part.dimension().points())).toList());
        var scale = applicable.isZero() ? Fraction.ZERO : Fraction.of(rating.full()).over(applicable);
        var total = missing.isEmpty() && !applicable.isZero() ? sum(parts.stream().map(part -> part.points(scale)).toList()).rounded() : null;
        return new Score(total, parts.stream().map(part -> part.shown(scale)).toList(), missing, !vetoes.isEmpty(), vetoes, !vetoes.isEmpty() ? Score.FAILED : total == null ? null : band(rating, total));
    }

    /** One dimension: what was earned of what could be. */
    private record Part(Dimension dimension, Fraction earned, Fraction most, boolean complete) {
        static Part of(Dimension dimension, Answers answers) {
            var counted = dimension.items().stream().filter(item -> !isNotApplicable(item, answers.of(item))).toList();
            return new Part(dimension, sum(counted.stream().map(item -> worth(item, answers.of(item))).toList()), sum(counted.stream().map(item -> Fraction.of(item.weight())).toList()),
                    counted.stream().allMatch(item -> isAnswered(item, answers.of(item))));
        }

        boolean applicable() {
            return !most.isZero();
        }

        Fraction weight(Fraction scale) {
            return applicable() ? Fraction.of(dimension.points()).times(scale) : Fraction.ZERO;
        }

        Fraction points(Fraction scale) {
            return applicable() ? weight(scale).times(earned.over(most)) : Fraction.ZERO;
        }

        Score.DimensionScore shown(Fraction scale) {
            return new Score.DimensionScore(dimension.key(), dimension.name(), earned.rounded(), most.rounded(), weight(scale).rounded(), applicable() && complete ? points(scale).rounded() : null, applicable());
        }
    }

    private static Fraction worth(Item item, @Nullable Answer answer) {
        if (answer == null || !isAnswered(item, answer)) {
            return Fraction.ZERO;
        } else if (item.levels().isEmpty()) {
            return Fraction.of(java.util.Objects.requireNonNull(answer.points()));
        } else {
            return Fraction.of(item.weight()).times(Fraction.of(level(item, answer).orElseThrow().share()));
        }
    }

    static boolean isAnswered(Item item, @Nullable Answer answer) {
        if (answer == null) {
            return false;
        } else if (answer.notApplicable()) {
            return item.optional();
        } else {
            return item.levels().isEmpty() ? arePoints(item, answer.points()) : level(item, answer).isPresent();
        }
    }

    private static boolean isNotApplicable(Item item, @Nullable Answer answer) {
        return answer != null && answer.notApplicable() && item.optional();
    }

    /** Numbers come from outside: one with a million places is none. */
    private static boolean arePoints(Item item, @Nullable BigDecimal points) {
        return points != null && points.scale() <= 2 && points.scale() > -4 && points.signum() >= 0 && points.compareTo(item.weight()) <= 0 && (points.remainder(HALF).signum() == 0 || points.compareTo(item.weight()) == 0);
    }

    private static boolean fails(Item item, @Nullable Answer answer) {
        if (answer == null || !item.veto() || answer.notApplicable() || !isAnswered(item, answer)) {
            return false;
        }
        var lowest = item.levels().stream().map(Level::share).min(Comparator.naturalOrder());
        return lowest.map(share -> level(item, answer).orElseThrow().share().compareTo(share) == 0).orElseGet(() -> java.util.Objects.requireNonNull(answer.points()).signum() == 0);
    }

    private static Optional<Level> level(Item item, Answer answer) {
        return Optional.ofNullable(answer.level()).flatMap(item::level);
    }

    private static @Nullable String band(Rating rating, BigDecimal total) {
        return rating.bands().stream().filter(band -> total.compareTo(band.from()) >= 0).max(Comparator.comparing(Rating.Band::from)).map(Rating.Band::name).orElse(null);
    }

    private static Fraction sum(List<Fraction> parts) {
        return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
