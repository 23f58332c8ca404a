package yanxun.rubric.instrument;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;
import yanxun.rubric.Coding;
import yanxun.rubric.Notes;
import yanxun.rubric.Rating;
import yanxun.rubric.State;

/**
 * One edition as it reads; the writer's tools beside it.
 *
 * @param faults what has to be mended before a draft is published
 * @param keepers the units the viewer may keep a copy for
 * @param copyId for a copy that may be made from here
 */
public record InstrumentPage(Shown edition, List<Past> editions, @Nullable Origin origin, List<String> faults, Map<String, String> keepers, UUID copyId) implements View {
    public record Past(int number, State state, String changedOn, String byName, String reason) {}

    /** What it was adapted from. */
    public record Origin(String title, int number, String unitName) {}

    public boolean hasEarlier() {
        return editions.stream().anyMatch(past -> past.number() < edition.number());
    }

    public @Nullable Rating rating() {
        return edition.content() instanceof Rating rating ? rating : null;
    }

    public @Nullable Coding coding() {
        return edition.content() instanceof Coding coding ? coding : null;
    }

    public @Nullable Notes notes() {
        return edition.content() instanceof Notes notes ? notes : null;
    }
}
