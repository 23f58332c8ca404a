package yanxun.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;

/**
 * Something for an inbox.
 *
 * @param source what it is about, one of the {@link Matter}s; the same source reaches the same person once
 * @param todo whether something is to be done, or only known
 * @param urgentOn the day on which it is too late to hear of it: the day before and on it, it does not wait for a digest
 * @param again whether what it says anew is to be read anew, in place of what it said before
 */
public record Letter(UUID wall, String source, boolean todo, String title, String body, String link, @Nullable LocalDate due, @Nullable LocalDate urgentOn, boolean again) {
    public Letter {
        if (title.isBlank() || !Text.isFilled(title) || !Text.isFilled(body)) {
            throw new IllegalArgumentException("something is missing in what is told: " + source + " " + title);
        }
        if (!Matter.of(source).way().allows(todo)) {
            throw new IllegalArgumentException("not how this is told: " + source);
        }
    }

    public Letter(UUID wall, String source, boolean todo, String title, String body, String link, @Nullable LocalDate due) {
        this(wall, source, todo, title, body, link, due, null, false);
    }

    public Letter(UUID wall, String source, boolean todo, String title, String body, String link, @Nullable LocalDate due, @Nullable LocalDate urgentOn) {
        this(wall, source, todo, title, body, link, due, urgentOn, false);
    }

    public Letter urgentOn(LocalDate day) {
        return new Letter(wall, source, todo, title, body, link, due, day, again);
    }

    /** Takes the place of what was told before and is to be read like new. */
    public Letter anew() {
        return new Letter(wall, source, todo, title, body, link, due, urgentOn, true);
    }

    boolean isUrgent(LocalDate today) {
        return urgentOn != null && !urgentOn.isBefore(today) && !urgentOn.isAfter(today.plusDays(1));
    }
}
