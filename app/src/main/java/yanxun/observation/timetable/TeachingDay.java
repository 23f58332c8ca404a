package yanxun.observation.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as timetables see it: in which term and week it lies and which weekday's lessons are held, or why none are. {@code trouble} is null where they are. */
public record TeachingDay(LocalDate date, @Nullable TermKey term, int week, int weekday, @Nullable String trouble) {
    public Weeks weeks() {
        return Weeks.of(week);
    }

    public boolean isHeld() {
        return trouble == null;
    }
}
