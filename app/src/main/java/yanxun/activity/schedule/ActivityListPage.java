package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.Life;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The activities a viewer may see, narrowed by the filter. */
public record ActivityListPage(ActivityFilter filter, Page<Row> activities, Map<String, String> forms, boolean mayHost) implements View {

    public record Row(UUID id, String title, String form, String level, Life state, @Nullable Instant startsAt, @Nullable Instant endsAt, String place, String unitName,
            long expected, long attended) {
        public String url() {
            return "/activities/" + id;
        }

        public String when() {
            return startsAt == null || endsAt == null ? t("时间未定") : Times.spanShown(startsAt, endsAt);
        }

        public String levelName() {
            return Levels.NAMES.getOrDefault(level, level);
        }

        public String tone() {
            return Levels.tone(state);
        }
    }
}
