package yanxun.rubric.instrument;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Content;
import yanxun.rubric.Kind;
import yanxun.rubric.State;

/**
 * An edition as one viewer sees it.
 *
 * @param mine whether the viewer may write and publish for the unit that keeps it
 * @param copiedFrom the edition it was adapted from
 */
public record Shown(UUID id, UUID instrument, UUID unit, String unitName, Kind kind, String title, String guide, int number, State state, Content content, int version, boolean mine, boolean retired,
        @Nullable UUID copiedFrom, String publishedOn, String reason) {
    public String path() {
        return path(instrument, number);
    }

    public static String path(UUID instrument, int number) {
        return "/rubrics/" + instrument + "/editions/" + number;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean mayEdit() {
        return mine && isDraft();
    }

    public String tone() {
        return switch (state) {
            case DRAFT -> "warn";
            case PUBLISHED -> retired ? "" : "good";
            case WITHDRAWN -> "";
        };
    }

    public String stateName() {
        return retired && state == State.PUBLISHED ? "不再使用" : state.displayName();
    }
}
