package yanxun.observation.sheet;

import java.time.Instant;
import java.util.UUID;

/**
 * Another version stands where a sheet was to go. Both are kept; the observer looks at them side by side and chooses.
 *
 * @param sheet the one that stands: the same sheet in a newer revision, or another one by the same observer of the same lesson
 * @param conflict under which the version that was sent is kept
 */
public record Clash(UUID sheet, int revision, Recorded content, String device, Instant receivedAt, UUID conflict) {}
