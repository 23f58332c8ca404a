package yanxun.plan.outline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** The form of the preview: {@code title, kind, from, to, unit}, and by index {@code task.0}, {@code entry.0}, {@code entry.0.from}, {@code entry.0.to}. */
public record Corrections(Map<String, String> fields) {
    private static final int LONGEST_TITLE = 300;
    static final Corrections NONE = new Corrections(Map.of());

    String text(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise).strip();
    }

    /** A title is one line that fits; what was cut off stands in the plan's full text. */
    String title(String name, String otherwise) {
        return shortened(text(name, otherwise).replaceAll("\\s*\\R\\s*", " "), LONGEST_TITLE);
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** An emptied line is a thing not wanted. */
    boolean dropped(String name) {
        return fields.containsKey(name) && fields.get(name).isBlank();
    }

    @Nullable UUID unit() {
        try {
            return text("unit", "").isEmpty() ? null : UUID.fromString(text("unit", ""));
        } catch (IllegalArgumentException _) {
            throw new Rejected("不能为这个单位编写计划,请选择本单位");
        }
    }

    LocalDate day(String name, @Nullable LocalDate otherwise, String what) {
        var given = text(name, "");
        if (given.isEmpty() && otherwise != null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException _) {
            throw new Rejected(given.isEmpty() ? "请填写{0}" : "{0}不是有效日期", what);
        }
    }

    /** The day typed, or the one read where nothing readable was typed. */
    @Nullable LocalDate typed(String name, @Nullable LocalDate otherwise) {
        try {
            return text(name, "").isEmpty() ? otherwise : LocalDate.parse(text(name, ""));
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    /** An entry's day: as typed, unless it is what the preview showed, which follows a corrected period. */
    LocalDate moved(String name, LocalDate shown, LocalDate derived, String what) {
        var day = day(name, derived, what);
        return day.equals(shown) ? derived : day;
    }
}
