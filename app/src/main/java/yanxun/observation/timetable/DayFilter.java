package yanxun.observation.timetable;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** Which lessons of a day are looked for. @param weekday whose lessons are held where the day makes up for another */
public record DayFilter(@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, @Nullable Integer period, @Nullable String subject, @Nullable String q, @Nullable UUID unit, @Nullable Integer weekday,
        @Nullable Integer page) {
    public int number() {
        return Page.number(page);
    }

    public String url() {
        return Query.of("/timetables/day").with("date", date).with("period", period).with("subject", subject).with("q", q).with("unit", unit).with("weekday", weekday).url();
    }
}
