package yanxun.observation.lesson;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Teaching;

/** A lesson to be observed, as it is arranged; {@code id} is given out with the empty form. @param timetable the lesson of the week it was picked from */
public record LessonForm(@Nullable UUID id, @Nullable Integer version, @Nullable String teacher, @Nullable String subject, @Nullable String className, @Nullable String topic, @Nullable String kind,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate onDate, @Nullable Integer period, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime startsAt, @Nullable String room,
        @Nullable Boolean confidential, @Nullable Boolean myself, @Nullable String observers, @Nullable List<UUID> editions, @Nullable UUID activity, @Nullable UUID timetable) {

    static LessonForm of(Lesson lesson, String number) {
        return new LessonForm(lesson.id(), lesson.version(), number, lesson.subject(), lesson.className(), lesson.topic(), lesson.kind(), lesson.onDate(), lesson.period(), lesson.startsAt(), lesson.room(), lesson.confidential(),
                null, null, null, lesson.activityId(), null);
    }

    LessonForm at(UUID lesson) {
        return new LessonForm(lesson, version, teacher, subject, className, topic, kind, onDate, period, startsAt, room, confidential, myself, observers, editions, activity, timetable);
    }

    /** An empty form, with what the address brings along: a teacher, a lesson of a timetable. */
    LessonForm blank(UUID fresh, String number, String usualKind, LocalDate today) {
        return new LessonForm(fresh, 0, number, text(subject), text(className), text(topic), LessonWords.KINDS.containsKey(text(kind)) ? kind : usualKind, onDate == null ? today : onDate, period, startsAt, text(room), null,
                true, text(observers), List.of(), activity, timetable);
    }

    /** How the lesson came to be arranged. */
    String origin() {
        return activity != null ? "ACTIVITY" : timetable != null ? "TIMETABLE" : "PLANNED";
    }

    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "teacher", !text(teacher).isEmpty() && text(teacher).length() <= 60, "请填写上课教师的工号或姓名");
        check(errors, "subject", text(subject).isEmpty() || Teaching.SUBJECTS.contains(text(subject)), "请从列表中选择");
        check(errors, "className", text(className).length() <= 40, "不超过 40 字");
        check(errors, "topic", text(topic).length() <= 120, "不超过 120 字");
        check(errors, "room", text(room).length() <= 60, "不超过 60 字");
        check(errors, "kind", LessonWords.KINDS.containsKey(text(kind)), "请从列表中选择");
        check(errors, "onDate", onDate != null && !onDate.isBefore(today.minusDays(60)) && !onDate.isAfter(today.plusDays(365)), "请填写上课日期,不早于 60 天前");
        check(errors, "period", period == null || period >= 1 && period <= 12, "节次请填 1 到 12");
        check(errors, "observers", text(observers).length() <= 600, "一次最多填 600 字");
        return errors;
    }

    private static void check(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }

    /** Unannounced kinds are kept quiet unless somebody says otherwise. */
    boolean quiet() {
        return confidential == null ? LessonWords.UNANNOUNCED.contains(text(kind)) : confidential;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
