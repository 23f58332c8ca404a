package yanxun.observation.timetable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** The schools whose timetables one may see. */
public record TimetableListPage(Page<Row> schools, String q, TermKey term, Map<String, String> terms, boolean mayRing) implements View {
    public record Row(UUID id, String name, int classes, int teachers, int lessons, @Nullable Instant takenAt) {
        public String when() {
            return takenAt == null ? "" : Times.date(Times.day(takenAt).atStartOfDay());
        }
    }

    public String url() {
        return Query.of("/timetables").with("q", q).with("term", term).url();
    }
}
