package yanxun.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something for an inbox.
 *
 * @param source what it is about; the same source reaches the same person once
 * @param todo whether something is to be done, or only known
 * @param urgentOn the day on which it is too late to hear of it: the day before and on it, it does not wait for a digest
 */
public record Letter(UUID wall, String source, boolean todo, String title, String body, String link, @Nullable LocalDate due, @Nullable LocalDate urgentOn) {

    public Letter(UUID wall, String source, boolean todo, String title, String body, String link, @Nullable LocalDate due) {
        this(wall, source, todo, title, body, link, due, null);
    }

    public Letter urgentOn(LocalDate day) {
        return new Letter(wall, source, todo, title, body, link, due, day);
    }

    boolean isUrgent(LocalDate today) {
        return urgentOn != null && !urgentOn.isBefore(today) && !urgentOn.isAfter(today.plusDays(1));
    }
}
