package yanxun.observation.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report of a researcher. */
public record Report(UUID id, int version, UUID authorId, String author, String unitName, String kind, String stage, String subject, String title, String text, int characters, LocalDate onDate, @Nullable Instant handedInAt, boolean mine) {
    public String kindName() {
        return ReportWords.KINDS.getOrDefault(kind, kind);
    }

    public String url() {
        return "/lesson-reports/" + id;
    }
}
