package yanxun.rubric.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yanxun.platform.web.View;
import yanxun.rubric.RaterKind;

/** The head of a draft, to be written. */
public record HeadPage(Shown edition, HeadForm form, Map<String, String> errors) implements View {
    public int bandLines() {
        return Checking.MOST_BANDS;
    }

    public List<RaterKind> raters() {
        return Arrays.asList(RaterKind.values());
    }
}
