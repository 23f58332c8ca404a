package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Answers;
import yanxun.rubric.Edition;
import yanxun.rubric.Rating;
import yanxun.rubric.Score;

/** What was rated, item by item, and what the dimensions come to. */
public record RatingTable(String title, int number, boolean withdrawn, String full, List<Dimension> dimensions) {
    public record Dimension(String name, String points, String weight, List<Item> items) {}

    public record Item(String name, String weight, String answer, String comment, boolean veto) {}

    static RatingTable of(Edition edition, Rating rating, Answers answers) {
        var score = rating.score(answers);
        var dimensions = rating.dimensions().stream().map(dimension -> {
            var points = score.dimensions().stream().filter(each -> each.key().equals(dimension.key())).findFirst().orElseThrow();
            return new Dimension(dimension.name(), told(points), text(points.weight()), dimension.items().stream().map(item -> item(item, answers, score)).toList());
        }).toList();
        return new RatingTable(edition.title(), edition.number(), edition.state() == yanxun.rubric.State.WITHDRAWN, text(rating.full()), dimensions);
    }

    private static Item item(Rating.Item item, Answers answers, Score score) {
        var answer = answers.of(item);
        var told = answer == null ? "" : answer.notApplicable() ? t("不适用") : answer.level() != null ? item.level(answer.level()).map(Rating.Level::name).orElse(answer.level()) : answer.points() == null ? "" : text(answer.points());
        return new Item(item.name(), text(item.weight()), told, answer == null || answer.comment() == null ? "" : answer.comment(), score.vetoes().contains(item.key()));
    }

    private static String told(Score.DimensionScore score) {
        return score.points() == null ? score.applicable() ? "—" : t("不适用") : text(score.points());
    }

    static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
