package yanxun.rubric.instrument;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;
import yanxun.rubric.Coding;
import yanxun.rubric.Rating;
import yanxun.rubric.Score;

/** Trying an edition. @param typed as it was filled in @param lines how the result comes about */
public record TrialPage(Shown edition, Map<String, String> typed, @Nullable Score score, List<String> lines) implements View {
    static TrialPage of(Shown edition, Map<String, String> typed) {
        return switch (edition.content()) {
            case Rating rating -> {
                var score = typed.isEmpty() ? null : rating.score(Trial.answers(rating, typed));
                yield new TrialPage(edition, typed, score, score == null ? List.of() : Trial.working(rating, score));
            }
            case Coding coding -> new TrialPage(edition, typed, null, Trial.reading(coding, typed.getOrDefault("codes", "")));
            case yanxun.rubric.Notes _ -> throw new yanxun.platform.error.NotFound();
        };
    }

    public @Nullable Rating rating() {
        return edition.content() instanceof Rating rating ? rating : null;
    }

    public @Nullable Coding coding() {
        return edition.content() instanceof Coding coding ? coding : null;
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public String total() {
        return score == null || score.total() == null ? "" : Text.number(score.total());
    }
}
