package yanxun.activity.lesson;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** A lesson put forward: what, by whom. */
public record LessonForm(@Nullable UUID id, @Nullable String topic, @Nullable String teacher, @Nullable String grade) {
    void refuseIncomplete() {
        if (text(topic).isEmpty() || text(topic).length() > 120) {
            throw new Rejected("请填写课题,不超过 120 字");
        }
        if (text(teacher).isEmpty()) {
            throw new Rejected("请填写执教教师的工号或姓名");
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
