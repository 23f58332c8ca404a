package yanxun.observation.lesson;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of lessons is narrowed to, as it stands in the address. */
public record LessonFilter(@Nullable String q, @Nullable String part, @Nullable String state, @Nullable String kind, @Nullable String subject, @Nullable UUID unit, @Nullable UUID activity,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable Integer page) {
    public int number() {
        return Page.number(page);
    }

    public String url() {
        return Query.of("/lessons").with("q", q).with("part", part).with("state", state).with("kind", kind).with("subject", subject).with("unit", unit).with("activity", activity).with("from", from).with("to", to).url();
    }
}
