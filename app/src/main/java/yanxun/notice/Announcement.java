package yanxun.notice;

import java.util.UUID;

/**
 * Something for groups rather than persons: a notice is out, a menu is open.
 *
 * @param source what it is about; each group hears of it once
 * @param title and {@code body}: no names of persons beyond what the matter is called
 */
public record Announcement(UUID wall, String source, String title, String body, String link) {}
