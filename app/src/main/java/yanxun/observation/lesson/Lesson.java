package yanxun.observation.lesson;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/** A lesson that is observed, with what the viewer is to it. */
public record Lesson(UUID id, int version, UUID wall, UUID unitId, String unitName, @Nullable UUID teacherId, String teacherName, String stage, String subject, String className, String topic, String kind, String origin,
        @Nullable UUID activityId, LocalDate onDate, @Nullable Integer period, @Nullable LocalTime startsAt, String room, boolean confidential, @Nullable Instant releasedAt, @Nullable Instant cancelledAt, String cancelReason,
        @Nullable Boolean feedsDossier, UUID createdBy, @Nullable UUID mergedInto, boolean arranged, boolean observes, boolean mine, boolean headed, int sheets) {

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isReleased() {
        return releasedAt != null;
    }

    /** Nobody of the school may know of it yet. */
    public boolean isSecret() {
        return confidential && releasedAt == null;
    }

    public String title() {
        return t("{0} · {1} · {2}", teacherName, t(subject), className.isEmpty() ? unitName : className);
    }

    public String kindName() {
        return LessonWords.KINDS.getOrDefault(kind, kind);
    }

    public String when() {
        return Times.weekday(onDate) + (period == null ? "" : " " + t("第 {0} 节", period)) + (startsAt == null ? "" : " " + startsAt);
    }

    public String url() {
        return "/lessons/" + id;
    }

    public String stateName() {
        return isCancelled() ? "已取消" : sheets == 0 ? "待听" : isReleased() ? "已反馈" : "已听";
    }

    public String tone() {
        return isCancelled() ? "" : sheets == 0 ? "info" : isReleased() ? "good" : "warn";
    }

    /** A lesson can be called off or changed until somebody has recorded it. */
    boolean isOpen() {
        return !isCancelled() && sheets == 0;
    }
}
