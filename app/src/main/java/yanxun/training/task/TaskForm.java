package yanxun.training.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A task as it is set; {@code id} is given out with the empty form. */
public record TaskForm(@Nullable UUID id, @Nullable Integer version, @Nullable String kind, @Nullable String title, @Nullable String guide,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn, @Nullable Integer least, @Nullable Boolean needsFile, @Nullable String reader, @Nullable Boolean condition) {

    static TaskForm of(Task task) {
        return new TaskForm(task.id(), task.version(), task.kind(), task.title(), task.guide(), task.dueOn(), task.least(), task.needsFile(), task.reader(), task.condition());
    }

    /** @param starts the day the cohort begins */
    Map<String, String> errors(LocalDate starts) {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > 80) {
            errors.put("title", "请填写任务名称,不超过 80 字");
        }
        if (!TaskWords.KINDS.containsKey(text(kind))) {
            errors.put("kind", "请从列表中选择");
        }
        if (!TaskWords.READERS.containsKey(text(reader))) {
            errors.put("reader", "请从列表中选择");
        }
        if (text(guide).length() > 2000) {
            errors.put("guide", "要求不超过 2000 字");
        }
        if (dueOn == null || dueOn.isBefore(starts) || dueOn.isAfter(starts.plusYears(2))) {
            errors.put("dueOn", "截止日期应在开班之后、两年之内");
        }
        if (least != null && (least < 0 || least > 20_000)) {
            errors.put("least", "请填 0 到 20000");
        }
        return errors;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
