package yanxun.observation.timetable;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two lessons that cannot both be held: one teacher in two rooms, or one class with two. */
public record Clash(boolean ofTeacher, Slot one, Slot other) {
    static List<Clash> in(List<Slot> slots) {
        var clashes = new ArrayList<Clash>();
        pairs(slots, slot -> slot.teacherId().toString(), clashes, true);
        pairs(slots, Slot::className, clashes, false);
        return clashes;
    }

    private static void pairs(List<Slot> slots, Function<Slot, String> of, List<Clash> clashes, boolean teacher) {
        var together = slots.stream().sorted(Slot.ORDER).collect(Collectors.groupingBy(slot -> of.apply(slot) + "/" + slot.weekday() + "/" + slot.period(), LinkedHashMap::new, Collectors.toList()));
        for (var group : together.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (var other : group.subList(i + 1, group.size())) {
                    if (group.get(i).meets(other) && (teacher ? inTwoPlaces(group.get(i), other) : !group.get(i).teacherId().equals(other.teacherId()))) {
                        clashes.add(new Clash(teacher, group.get(i), other));
                    }
                }
            }
        }
    }

    /** Two classes taught together sit in one room. */
    private static boolean inTwoPlaces(Slot one, Slot other) {
        return !one.className().equals(other.className()) && (one.room().isEmpty() || !one.room().equals(other.room()));
    }

    public String told() {
        var when = t("{0} 第 {1} 节", t(one.weekdayName()), one.period());
        return ofTeacher ? t("{0}:{1} 同时在 {2} 和 {3} 上课", when, one.teacher(), one.className(), other.className())
                : t("{0}:{1} 同时有 {2}({3})和 {4}({5})", when, one.className(), one.subject(), one.teacher(), other.subject(), other.teacher());
    }
}
