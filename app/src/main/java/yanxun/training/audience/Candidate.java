package yanxun.training.audience;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who might belong to an audience.
 *
 * @param duties post and first day of each duty held now, as {@code DEAN 2026-04-15}
 */
public record Candidate(UUID id, String name, String number, UUID unitId, String unitName, @Nullable LocalDate employedOn, @Nullable String stage, List<String> subjects, @Nullable String title,
        @Nullable String setting, @Nullable String schoolKind, List<String> duties, List<String> honours) {

    /** Completed years in service; nothing where nobody wrote down when they began. */
    public @Nullable Integer years(LocalDate today) {
        return employedOn == null ? null : Math.max(0, Period.between(employedOn, today).getYears());
    }

    public boolean holds(List<String> posts, @Nullable LocalDate since) {
        return duties.stream().map(duty -> duty.split(" ")).anyMatch(duty -> (posts.isEmpty() || posts.contains(duty[0])) && (since == null || !LocalDate.parse(duty[1]).isBefore(since)));
    }
}
