package yanxun.observation.lesson;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** The lessons somebody observes, gives or looks after. */
public record LessonListPage(Page<Row> lessons, LessonFilter filter, int mineToday, boolean oversees, Map<String, String> parts) implements View {
    static final Map<String, String> PARTS = Choices.ordered("observing", "我听的", "given", "我上的");
    public static final Map<String, String> STATES = Choices.ordered("planned", "待听", "recorded", "已听未反馈", "released", "已反馈", "doubtful", "待核实时间", "cancelled", "已取消");

    public record Row(UUID id, String unitName, String teacherName, String subject, String className, String topic, String kind, LocalDate onDate, @Nullable Integer period, boolean confidential, @Nullable Instant releasedAt,
            boolean cancelled, int observers, int sheets, boolean doubtful) {
        public String when() {
            return Times.weekday(onDate) + (period == null ? "" : " " + t("第 {0} 节", period));
        }

        public String kindName() {
            return LessonWords.KINDS.getOrDefault(kind, kind);
        }

        public String stateName() {
            return cancelled ? "已取消" : sheets == 0 ? "待听" : releasedAt != null ? "已反馈" : "已听";
        }

        public String tone() {
            return cancelled ? "" : sheets == 0 ? "info" : releasedAt != null ? "good" : "warn";
        }

        public boolean isSecret() {
            return confidential && releasedAt == null;
        }
    }
}
