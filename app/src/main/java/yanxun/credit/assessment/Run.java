package yanxun.credit.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One assessment. @param over whether the school year was judged as over @param asOf who belonged to the unit on that day was assessed */
public record Run(UUID id, UUID wall, UUID unitId, int year, UUID policyId, int edition, boolean over, LocalDate asOf, RunLife state, int version, OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt, @Nullable LocalDate objectionsUntil, String reason) {
    public String path() {
        return "/assessments/" + id;
    }
}
