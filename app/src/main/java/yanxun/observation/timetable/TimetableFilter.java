package yanxun.observation.timetable;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.Query;

/** Whose lessons of a school are looked at: of a class, a teacher, or of all on one weekday. */
public record TimetableFilter(@Nullable String term, @Nullable String className, @Nullable String teacher, @Nullable Integer weekday) {
    String url(House house) {
        return Query.of(house.url()).with("term", term).with("className", className).with("teacher", teacher).with("weekday", weekday).url();
    }
}
