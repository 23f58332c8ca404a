package yanxun.plan.calendar;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import yanxun.plan.term.TermWeeks;

/** How much of the calendar is looked at, and in which shape. */
public enum Span {
    MONTH("月"), WEEK("周"), AGENDA("日程表"), LIST("列表");

    private static final int AGENDA_DAYS = 30;

    private final String displayName;

    Span(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Span named(String key) {
        return Arrays.stream(values()).filter(span -> span.key().equals(key)).findFirst().orElse(MONTH);
    }

    LocalDate from(LocalDate on) {
        return switch (this) {
            case MONTH, LIST -> on.withDayOfMonth(1);
            case WEEK -> TermWeeks.monday(on);
            case AGENDA -> on;
        };
    }

    LocalDate to(LocalDate on) {
        return switch (this) {
            case MONTH, LIST -> on.with(TemporalAdjusters.lastDayOfMonth());
            case WEEK -> TermWeeks.monday(on).plusDays(6);
            case AGENDA -> on.plusDays(AGENDA_DAYS - 1);
        };
    }

    /** The day to look at one step further, or back. */
    LocalDate step(LocalDate on, int steps) {
        return switch (this) {
            case MONTH, LIST -> on.withDayOfMonth(1).plusMonths(steps);
            case WEEK -> on.plusWeeks(steps);
            case AGENDA -> on.plusDays((long) AGENDA_DAYS * steps);
        };
    }
}
