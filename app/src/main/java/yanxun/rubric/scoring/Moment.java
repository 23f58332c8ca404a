package yanxun.rubric.scoring;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a score was given: a running number as it stands, a day or an hour of it in days. */
final class Moment {
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ofPattern("y-M-d"), DateTimeFormatter.ofPattern("y/M/d"), DateTimeFormatter.ofPattern("y.M.d"), DateTimeFormatter.ofPattern("y年M月d日"));
    private static final double SECONDS = 86_400;

    private Moment() {}

    /** Null for what is neither. */
    static @Nullable Double of(String text) {
        if (text.matches("[+-]?\\d{1,15}(\\.\\d{1,9})?")) {
            return Double.valueOf(text);
        }
        var parts = text.split("[T ]", 2);
        for (var format : DAYS) {
            try {
                var day = LocalDate.parse(parts[0], format);
                var moment = parts.length == 1 ? day.atStartOfDay() : LocalDateTime.of(day, java.time.LocalTime.parse(parts[1].strip(), DateTimeFormatter.ofPattern("H:mm[:ss]")));
                return Duration.between(LocalDate.EPOCH.atStartOfDay(), moment).toSeconds() / SECONDS;
            } catch (DateTimeParseException _) {
                // the next form
            }
        }
        return null;
    }
}
