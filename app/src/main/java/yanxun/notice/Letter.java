package yanxun.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something for an inbox.
 *
 * @param source what it is about; the same source reaches the same person once
 * @param todo whether something is to be done, or only known
 */
public record Letter(UUID wall, String source, boolean todo, String title, String body, String link, @Nullable LocalDate due) {}
