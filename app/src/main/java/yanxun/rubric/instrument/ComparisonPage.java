package yanxun.rubric.instrument;

import java.util.List;
import yanxun.platform.web.View;

/** What changed from one edition to another, or from the original to what a unit made of it. */
public record ComparisonPage(Shown edition, Shown other, List<Change> changes) implements View {
    public boolean isAdaptation() {
        return !edition.instrument().equals(other.instrument());
    }
}
