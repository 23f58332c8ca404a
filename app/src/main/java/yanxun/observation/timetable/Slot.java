package yanxun.observation.timetable;

import static yanxun.platform.i18n.Text.t;

import java.util.Comparator;
import java.util.UUID;

/** One lesson of the week: who teaches which class what, when and where. Two slots with equal keys are the same lesson. */
public record Slot(UUID teacherId, String teacher, String number, String subject, String className, int weekday, int period, Weeks weeks, String room) {
    static final Comparator<Slot> ORDER = Comparator.comparingInt(Slot::weekday).thenComparingInt(Slot::period).thenComparing(Slot::className).thenComparing(Slot::weeks).thenComparing(Slot::teacher).thenComparing(Slot::key);

    String key() {
        return String.join("/", teacherId.toString(), subject, className, String.valueOf(weekday), String.valueOf(period), weeks.name(), room);
    }

    /** At the same time of the same week. */
    boolean meets(Slot other) {
        return weekday == other.weekday && period == other.period && weeks.meets(other.weeks);
    }

    public String weekdayName() {
        return TimetableWords.WEEKDAYS.getOrDefault(String.valueOf(weekday), "");
    }

    public String told() {
        return t("{0} 第 {1} 节 {2} {3} {4}", t(weekdayName()), period, className, subject, teacher) + (weeks == Weeks.ALL ? "" : " " + t(weeks.displayName())) + (room.isEmpty() ? "" : " " + room);
    }
}
