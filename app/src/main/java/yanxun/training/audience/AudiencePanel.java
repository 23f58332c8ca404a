package yanxun.training.audience;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.stream.Collectors;
import yanxun.platform.web.View;

/** Whom the criteria mean now: as a sentence, a number and the first names. */
public record AudiencePanel(String sentence, List<Candidate> meant) implements View {
    private static final int FIRST = 12;

    public int count() {
        return meant.size();
    }

    public long units() {
        return meant.stream().map(Candidate::unitId).distinct().count();
    }

    public String first() {
        var names = meant.stream().limit(FIRST).map(candidate -> candidate.name() + " " + candidate.unitName()).collect(Collectors.joining(t("、")));
        return meant.size() > FIRST ? t("{0} 等 {1} 人", names, meant.size()) : names;
    }
}
