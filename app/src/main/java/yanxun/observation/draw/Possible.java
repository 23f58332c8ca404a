package yanxun.observation.draw;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whose lessons could be drawn. @param lastSeen when last observed; null for never @param occasions the lessons that could be observed; empty where no timetable says */
record Possible(UUID teacherId, String teacher, String number, UUID unitId, String unitName, String township, String stage, String subject, @Nullable LocalDate lastSeen, List<Occasion> occasions) {
    /** One lesson on one day. */
    record Occasion(LocalDate date, int period, String subject, String className, String room, @Nullable LocalTime startsAt) {
        String text() {
            return date + " 第" + period + "节 " + className + " " + subject;
        }
    }

    Possible at(List<Occasion> occasions) {
        return new Possible(teacherId, teacher, number, unitId, unitName, township, stage, subject, lastSeen, occasions);
    }

    /** The same person giving this lesson: the subject is the lesson's. */
    Possible giving(Occasion occasion) {
        return new Possible(teacherId, teacher, number, unitId, unitName, township, stage, occasion.subject(), lastSeen, List.of(occasion));
    }

    String name() {
        return number + " " + teacher + "（" + unitName + "）";
    }
}
