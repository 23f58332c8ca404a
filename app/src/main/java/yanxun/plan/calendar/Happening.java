package yanxun.plan.calendar;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.plan.CalendarSource;
import yanxun.platform.time.Times;

/**
 * Something on the calendar: an entry of a plan, or an activity.
 *
 * @param startsAt null for what has days but no hours
 * @param source the plan's title, empty for an activity
 * @param where the place of an activity, the owner of an entry
 */
public record Happening(
        Kind kind, UUID id, String title, LocalDate from, LocalDate to, @Nullable Instant startsAt, @Nullable Instant endsAt, boolean exact, String unitName, String where, String source, String state, String tone,
        boolean dropped, String link, int version, Instant changedAt) {
    private static final int WEEK = 7;

    /** What it is. */
    public enum Kind {
        ENTRY("计划安排"), ACTIVITY("教研活动");

        private final String displayName;

        Kind(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    static Happening of(CalendarSource.Item item) {
        var tone = item.cancelled() ? "bad" : item.done() ? "good" : item.draft() ? "warn" : "info";
        return new Happening(Kind.ACTIVITY, item.id(), item.title(), Times.day(item.startsAt()), Times.day(item.endsAt()), item.startsAt(), item.endsAt(), true, item.unitName(), item.place(), "", item.state(), tone,
                item.cancelled(), "/activities/" + item.id(), item.version(), item.changedAt());
    }

    public boolean isActivity() {
        return kind == Kind.ACTIVITY;
    }

    /** Belongs to its days; anything longer or less certain stands above them. */
    public boolean isDated() {
        return exact && !to.isAfter(from.plusDays(WEEK - 1));
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean isWithin(LocalDate first, LocalDate last) {
        return !to.isBefore(first) && !from.isAfter(last);
    }

    /** The hours on its day, or nothing. */
    public String hours() {
        return startsAt == null || endsAt == null || !from.equals(to) ? "" : Times.clock(startsAt) + "–" + Times.clock(endsAt);
    }

    public String clock() {
        return startsAt == null || !from.equals(to) ? "" : Times.clock(startsAt);
    }

    public String days() {
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return t("{0}年{1}月", from.getYear(), from.getMonthValue());
        }
        var first = t("{0}月{1}日", from.getMonthValue(), from.getDayOfMonth());
        return from.equals(to) ? first : first + "–" + t("{0}月{1}日", to.getMonthValue(), to.getDayOfMonth());
    }
}
