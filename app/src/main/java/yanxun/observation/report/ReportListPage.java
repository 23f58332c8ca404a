package yanxun.observation.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** The reports one wrote, and those of the people one looks after. */
public record ReportListPage(Page<Row> reports, Filter filter, long characters) implements View {
    public record Row(UUID id, String title, String kind, String author, String stage, String subject, LocalDate onDate, int characters, boolean handedIn) {
        public String kindName() {
            return ReportWords.KINDS.getOrDefault(kind, kind);
        }
    }

    public record Filter(@Nullable String q, @Nullable String kind, @Nullable String stage, @Nullable String subject, @Nullable Integer year, @Nullable Integer page) {
        public int number() {
            return Page.number(page);
        }

        public String url() {
            return Query.of("/lesson-reports").with("q", q).with("kind", kind).with("stage", stage).with("subject", subject).with("year", year).url();
        }
    }
}
