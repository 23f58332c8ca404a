package yanxun.observation.sheet;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet on its way in.
 *
 * @param lesson the lesson it is of; a lesson met on the spot has the id the device gave it
 * @param spot what is known of a lesson met on the spot, null otherwise
 * @param pupils whether the ratings are those of pupils, collected on paper
 * @param base the revision the device last knew, 0 for none
 * @param device what the device calls itself
 */
public record Envelope(UUID lesson, @Nullable Spot spot, boolean pupils, int base, @Nullable String device, Recorded content) {
    public record Spot(@Nullable UUID teacher, @Nullable String teacherName, @Nullable UUID unit, @Nullable String subject, @Nullable String className, @Nullable String topic, @Nullable String kind, @Nullable LocalDate onDate,
            @Nullable Integer period, boolean confidential) {}
}
