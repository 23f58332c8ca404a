package yanxun.observation.timetable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.web.View;

/** A timetable to be handed in, and what it would change. @param difference null before anything was handed in, or where something is wrong */
public record IntakePage(House house, UUID fresh, String term, Map<String, String> terms, @Nullable Intake intake, List<CellError> errors, @Nullable Difference difference, List<Clash> clashes, int lessons) implements View {
    public static final int MOST_SHOWN = 60;

    public List<CellError> someErrors() {
        return errors.stream().limit(MOST_SHOWN).toList();
    }

    public static List<Slot> some(List<Slot> slots) {
        return slots.stream().limit(MOST_SHOWN).toList();
    }

    public List<Clash> someClashes() {
        return clashes.stream().limit(MOST_SHOWN).toList();
    }

    public String termName() {
        return terms.getOrDefault(term, term);
    }
}
