package yanxun.observation.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import yanxun.observation.lesson.Lesson;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** A lesson as its observers saw it, side by side on one time. @param from when it begins @param end of the last, milliseconds from there */
public record StripsPage(Lesson lesson, Instant from, long end, List<Lane> lanes, List<Said> said, Map<String, String> agreements) implements View {
    /** @param at milliseconds from the beginning */
    public record Said(long at, String observer, String text) {}

    public record Cell(long at, long length, String code, String group) {}

    public record Lane(UUID sheet, String observer, String clock, long end, List<Cell> cells, List<Said> notes) {
        public boolean isUnset() {
            return clock.equals("NONE");
        }
    }

    /** Of a thousand across. */
    public String across(long at) {
        return String.format(Locale.ROOT, "%.1f", end == 0 ? 0 : 1000.0 * at / end);
    }

    public String clock(long at) {
        return Times.second(from.plusMillis(at));
    }
}
