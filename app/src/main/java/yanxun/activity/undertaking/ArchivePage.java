package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** What the archive of a community activity holds, in order, as on the cover of a paper folder. */
public record ArchivePage(UUID id, String title, String community, String organiser, String host, State state, List<Row> rows) implements View {
    public record Row(String kind, String name, @Nullable LocalDate on, String who, @Nullable String link) {}
}
