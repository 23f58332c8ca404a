package yanxun.plan.outline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.Section;
import yanxun.methods.outline.Target;
import yanxun.methods.outline.Uncertain;
import yanxun.platform.web.View;

/** What was read out of a document, beside the document, for a person to correct before it becomes a plan. */
public record ImportPage(UUID source, String name, List<Line> lines, int hidden, List<Part> parts, Map<String, String> units, @Nullable String error) implements View {

    /** A line of the source: {@code mark} is how it was taken — plan, uncertain, furniture. */
    public record Line(int number, String text, String mark, String why) {}

    public record Part(
            int index, String title, String kind, @Nullable LocalDate from, @Nullable LocalDate to, List<String> goals, List<Section> sections, List<TaskLine> tasks, List<Target> targets,
            List<EntryLine> entries, List<Uncertain> uncertain, int line, @Nullable UUID committed) {
        public boolean isWorth() {
            return committed == null && (!tasks.isEmpty() || !entries.isEmpty() || !goals.isEmpty());
        }
    }

    public record TaskLine(int index, @Nullable String number, String title, String text, int line) {}

    public record EntryLine(int index, String label, String title, LocalDate from, LocalDate to, int line) {}

    public static final Map<String, String> KINDS = new java.util.TreeMap<>(Map.of("YEAR", "年度计划", "TERM", "学期计划", "SPECIAL", "专项方案", "SUMMARY", "工作总结"));
}
