package yanxun.observation.fairness;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/**
 * Which scores are made fair together.
 *
 * @param by    whose: of each lesson, or of each teacher over their lessons
 * @param basis the total of a sheet, or each of its items as a percentage
 * @param linked only the largest part whose raters can be compared
 */
public record ScoreFilter(@Nullable UUID edition, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable UUID unit, @Nullable String stage,
        @Nullable String subject, @Nullable String kind, @Nullable UUID activity, @Nullable String by, @Nullable String basis, @Nullable String target, @Nullable Boolean linked, @Nullable Integer page) {
    public boolean byTeacher() {
        return "teacher".equals(by);
    }

    public boolean byItems() {
        return "items".equals(basis);
    }

    public boolean linkedOnly() {
        return Boolean.TRUE.equals(linked);
    }

    /** The reliability that is asked for. */
    public double wanted() {
        return target != null && target.matches("0\\.[1-9]\\d?") ? Double.parseDouble(target) : 0.65;
    }

    public int number() {
        return Page.number(page);
    }

    ScoreFilter at(UUID chosen, LocalDate since, LocalDate until) {
        return new ScoreFilter(chosen, since, until, unit, stage, subject, kind, activity, by, basis, target, linked, page);
    }

    public String url() {
        return query("/lessons/scores");
    }

    /** The same without being narrowed to what is linked. */
    public String all() {
        return new ScoreFilter(edition, from, to, unit, stage, subject, kind, activity, by, basis, target, false, page).url();
    }

    public String export() {
        return query("/lessons/scores.xlsx");
    }

    private String query(String path) {
        return Query.of(path).with("edition", edition).with("from", from).with("to", to).with("unit", unit).with("stage", stage).with("subject", subject).with("kind", kind).with("activity", activity).with("by", by).with("basis", basis)
                .with("target", target).with("linked", linkedOnly() ? true : null).url();
    }
}
