package yanxun.observation.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yanxun.org.Teaching;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** Who teaches what on a day, to be observed. */
public record DayPage(DayFilter filter, TeachingDay day, LocalDate today, Page<Row> lessons) implements View {
    public record Row(UUID id, UUID unitId, String unitName, UUID teacherId, String teacher, String number, String subject, String className, int period, String room, @Nullable LocalTime startsAt) {
        public String time() {
            return startsAt == null ? "" : startsAt.toString();
        }

        /** The form of a lesson to be observed, filled in. */
        public String observation(LocalDate date) {
            return Query.of("/lessons/new").with("timetable", id).with("teacher", number).with("subject", Teaching.SUBJECTS.contains(subject) ? subject : "").with("className", className).with("onDate", date).with("period", period)
                    .with("startsAt", startsAt).with("room", room).url();
        }
    }

    public static Map<String, String> periods() {
        return IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toMap(String::valueOf, String::valueOf, (one, _) -> one, LinkedHashMap::new));
    }

    public String dayName() {
        return Times.weekday(day.date());
    }

    /** A lesson can be arranged up to sixty days back. */
    public boolean mayArrange() {
        return !day.date().isBefore(today.minusDays(60));
    }

    /** Whether it has to be said whose lessons are held. */
    public boolean isMakeUp() {
        return day.date().getDayOfWeek().getValue() > 5;
    }
}
