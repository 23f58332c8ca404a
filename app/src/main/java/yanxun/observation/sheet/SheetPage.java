package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.observation.lesson.Lesson;
import yanxun.observation.lesson.LessonWords;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One observer's sheet of a lesson, as it can also be printed. */
public record SheetPage(Lesson lesson, Facts facts, Recorded recorded, @Nullable RatingTable rating, @Nullable CodingPanel coding, List<UUID> photos, List<Revision> revisions, boolean mine, boolean mayClear) implements View {
    public record Facts(UUID id, UUID observerId, String observer, String unitName, String kind, int revision, String device, Instant startedAt, int minutes, String clockSource, Instant firstAt, Instant receivedAt, String receipt,
            @Nullable BigDecimal total, boolean vetoed, String band, int characters, String doubt, boolean cleared, boolean withdrawn, String withdrawReason) {
        public String kindName() {
            return LessonWords.OBSERVERS.getOrDefault(kind, kind);
        }

        public String when() {
            return Times.span(startedAt, startedAt.plusSeconds(60L * minutes));
        }

        public String received() {
            return Times.minute(receivedAt);
        }

        public boolean isDoubtful() {
            return !doubt.isEmpty() && !cleared;
        }

        public String clockName() {
            return switch (clockSource) {
                case "SERVER" -> "与服务器对时";
                case "CODE" -> "扫码对时";
                case "TYPED" -> "手输对时";
                default -> "没有对时";
            };
        }

        public String totalText() {
            return total == null ? t("未评完") : total.stripTrailingZeros().toPlainString();
        }
    }

    /** A version that was acknowledged or set aside. */
    public record Revision(int number, String device, Instant receivedAt, @Nullable String settledAs) {
        public String when() {
            return Times.minute(receivedAt);
        }
    }

    public String url() {
        return lesson.url() + "/sheets/" + facts.id();
    }

    public boolean mayWithdraw() {
        return mine && !facts.withdrawn() && !lesson.isReleased();
    }

    /** 03:25 */
    public static String moment(long t) {
        return "%02d:%02d".formatted(t / 60_000, t / 1_000 % 60);
    }

    public String photoText(UUID photo) {
        return recorded.photos().stream().filter(each -> each.id().equals(photo)).findFirst().map(each -> moment(each.t()) + (each.text() == null ? "" : " " + each.text())).orElse("");
    }
}
