package yanxun.training.trainer;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yanxun.platform.i18n.Text;

/** When in the week a trainer can teach; a week in which nothing is marked is a week in which everything goes. */
public record Week(Set<Slot> slots) {
    private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    /** Ordered by day, then by part of the day. */
    public record Slot(int weekday, Daypart part) implements Comparable<Slot> {
        public String key() {
            return weekday + "-" + part;
        }

        static Slot of(String key) {
            var parts = key.split("-", 2);
            var weekday = DayOfWeek.of(Integer.parseInt(parts[0])).getValue();
            return new Slot(weekday, Daypart.valueOf(parts[1]));
        }

        @Override
        public int compareTo(Slot other) {
            return weekday == other.weekday ? part.compareTo(other.part) : Integer.compare(weekday, other.weekday);
        }
    }

    public Week {
        slots = java.util.Collections.unmodifiableSet(new TreeSet<>(slots));
    }

    public boolean isOpen() {
        return slots.isEmpty();
    }

    public boolean has(int weekday, Daypart part) {
        return slots.contains(new Slot(weekday, part));
    }

    /** Free for all of it: every part of every day it touches is marked. */
    boolean covers(LocalDateTime from, LocalDateTime to) {
        if (isOpen()) {
            return true;
        }
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            var begin = day.equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIN;
            var end = day.equals(to.toLocalDate()) ? to.toLocalTime() : LocalTime.MAX;
            for (var part : Daypart.values()) {
                if (part.touches(begin, end) && !has(day.getDayOfWeek().getValue(), part)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** 周一上午、周三下午 in the reader's tongue. */
    public String text() {
        var words = new ArrayList<String>();
        slots.forEach(slot -> words.add(Text.t("{0}{1}", Text.t(DAYS.get(slot.weekday() - 1)), Text.t(slot.part().displayName()))));
        return Text.listed(words);
    }

    public static List<String> days() {
        return DAYS;
    }
}
