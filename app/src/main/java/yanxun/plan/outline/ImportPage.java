package yanxun.plan.outline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.Target;
import yanxun.methods.outline.Uncertain;
import yanxun.platform.web.View;

/** What was read out of a document, beside the document, for a person to correct before it becomes a plan. */
public record ImportPage(UUID source, String name, List<Line> lines, int hidden, List<Part> parts, int hiddenParts, Map<String, String> units, @Nullable String error) implements View {

    private static final int MOST_SHOWN = 200;
    private static final int FIELD = 28;

    /** A line of the source: {@code mark} is how it was taken — plan, uncertain, furniture. */
    public record Line(int number, String text, String mark, String why) {}

    public record Part(
            int index, String title, String kind, String unit, @Nullable LocalDate from, @Nullable LocalDate to, List<String> goals, List<TaskLine> tasks, List<Target> targets,
            List<EntryLine> entries, List<Uncertain> uncertain, @Nullable UUID committed) {
        public int rows() {
            return 1 + tasks.size() + entries.size() + targets.size() + goals.size();
        }

        /** More than any plan holds: a form of it would be of no use. */
        public boolean isTooLong() {
            return rows() > Committing.MOST_PARTS;
        }

        public List<Uncertain> shownDoubts() {
            return part(uncertain);
        }

        private static <T> List<T> part(List<T> all) {
            return all.subList(0, Math.min(MOST_SHOWN, all.size()));
        }

        /** How many lines of its field a title takes, so that none is cut off. */
        public int linesOf(String title) {
            return Math.clamp((title.length() + FIELD - 1) / FIELD, 1, 6);
        }

        public boolean isWorth() {
            return committed == null && (!tasks.isEmpty() || !entries.isEmpty() || !goals.isEmpty());
        }
    }

    public record TaskLine(int index, @Nullable String number, String title, int line) {}

    public record EntryLine(int index, String label, String title, LocalDate from, LocalDate to, int line) {}
}
