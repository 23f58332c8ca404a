package yanxun.training.completion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

public record NoShowsPage(Page<Row> noShows, boolean inForce) implements View {
    public record Row(UUID cohortId, String title, UUID personId, String name, String unitName, Instant notedAt, String excuse, @Nullable Boolean accepted, String answer) {
        public String when() {
            return Times.date(Times.day(notedAt));
        }

        public String url() {
            return "/training/no-shows/" + cohortId + "/" + personId;
        }
    }
}
