package yanxun.observation.timetable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** A school's timetable: of a class, of a teacher, or of all classes on one weekday. */
public record TimetablePage(House house, TermKey term, Map<String, String> terms, TimetableFilter filter, int weekday, List<Slot> slots, Map<Integer, Timetables.Bell> bells, List<Intake> last) implements View {
    private static final int MOST_CLASSES = 400;
    private static final int USUAL_PERIODS = 6;
    private static final int USUAL_DAYS = 5;
    private static final int MOST_CLASHES = 30;

    public boolean isOfClass() {
        return given(filter.className());
    }

    public boolean isOfTeacher() {
        return !isOfClass() && given(filter.teacher());
    }

    public boolean isOfDay() {
        return !isOfClass() && !isOfTeacher();
    }

    public Map<String, String> classes() {
        return choices(Slot::className, Slot::className);
    }

    public Map<String, String> teachers() {
        return choices(slot -> slot.teacherId().toString(), slot -> slot.teacher() + " " + slot.number());
    }

    private Map<String, String> choices(Function<Slot, String> key, Function<Slot, String> name) {
        var choices = new LinkedHashMap<String, String>();
        slots.stream().sorted(Comparator.comparing(name, ClassOrder.OF_NAMES)).limit(ReadingTimetable.MOST).forEach(slot -> choices.put(key.apply(slot), name.apply(slot)));
        return choices;
    }

    public String teacherName() {
        return shown().map(Slot::teacher).findFirst().orElse("");
    }

    public List<Integer> weekdays() {
        return IntStream.rangeClosed(1, Math.max(USUAL_DAYS, slots.stream().mapToInt(Slot::weekday).max().orElse(0))).boxed().toList();
    }

    public List<Integer> periods() {
        return IntStream.rangeClosed(1, Math.max(USUAL_PERIODS, slots.stream().mapToInt(Slot::period).max().orElse(0))).boxed().toList();
    }

    /** Rows of the view of a day. */
    public List<String> rows() {
        return shown().map(Slot::className).distinct().sorted(ClassOrder.OF_NAMES).limit(MOST_CLASSES).toList();
    }

    public List<Slot> at(int day, int period) {
        return shown().filter(slot -> slot.weekday() == day && slot.period() == period).toList();
    }

    public List<Slot> of(String name, int period) {
        return shown().filter(slot -> slot.className().equals(name) && slot.period() == period).toList();
    }

    private Stream<Slot> shown() {
        return slots.stream().filter(slot -> isOfClass() ? slot.className().equals(filter.className()) : isOfTeacher() ? slot.teacherId().toString().equals(filter.teacher()) : slot.weekday() == weekday);
    }

    public String bell(int period) {
        var bell = bells.get(period);
        return bell == null ? "" : bell.span();
    }

    /** Told to those who can mend them. */
    public List<Clash> clashes() {
        return house.headed() ? Clash.in(slots).stream().limit(MOST_CLASHES).toList() : List.of();
    }

    public String weekdayName(int day) {
        return TimetableWords.WEEKDAYS.getOrDefault(String.valueOf(day), "");
    }

    public String termName() {
        return Objects.requireNonNullElse(terms.get(term.toString()), term.toString());
    }

    private static boolean given(@Nullable String word) {
        return word != null && !word.isBlank();
    }
}
