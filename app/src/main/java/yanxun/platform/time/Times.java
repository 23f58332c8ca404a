package yanxun.platform.time;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import yanxun.platform.i18n.Text;

/** Dates and times as the offices write them, in the one time zone the country keeps. */
public final class Times {
    /** The zone in which a day begins: here, in every connection to the database and for every timetable; {@code YANXUN_ZONE} names another one. */
    public static final ZoneId ZONE = ZoneId.of(System.getProperty("yanxun.zone", System.getenv().getOrDefault("YANXUN_ZONE", "Asia/Shanghai")));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Times() {}

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The moment a day begins, as the database takes it. */
    public static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    public static String date(TemporalAccessor day) {
        return DATE.format(day);
    }

    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }

    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZONE));
    }

    public static String second(Instant at) {
        return SECOND.format(at.atZone(ZONE));
    }

    /** 3月5日 周四 */
    public static String weekday(LocalDate day) {
        return in(t("M月d日 EEE"), day);
    }

    /** 2026年3月5日 周四 */
    public static String fullDay(LocalDate day) {
        return in(t("y年M月d日 EEE"), day);
    }

    /** 2026-03-05 14:00–16:00(周四), or over several days as {@link #spanOfDays}. */
    public static String spanWithWeekday(Instant from, Instant to) {
        return isOneDay(from, to) ? t("{0}({1})", span(from, to), in("EEE", day(from))) : spanOfDays(from, to);
    }

    /** 2026-03-05 14:00–16:00, or over several days as {@link #spanOfDays}. */
    public static String spanShown(Instant from, Instant to) {
        return isOneDay(from, to) ? span(from, to) : spanOfDays(from, to);
    }

    /** 2026-03-05 14:00–16:00, or 2026-03-05 14:00 — 2026-03-07 16:00: the same in every tongue, to be kept. */
    public static String span(Instant from, Instant to) {
        return isOneDay(from, to) ? minute(from) + "–" + clock(to) : minute(from) + " — " + minute(to);
    }

    public static boolean isOneDay(Instant from, Instant to) {
        return day(from).equals(day(to));
    }

    /** 12月1日(周二)00:30 — 12月5日(周六)23:40, with the year where it is not this one. */
    private static String spanOfDays(Instant from, Instant to) {
        var thisYear = LocalDate.now(ZONE).getYear();
        var pattern = day(from).getYear() == thisYear && day(to).getYear() == thisYear ? t("M月d日(EEE)") : t("y年M月d日(EEE)");
        return t("{0}{1} — {2}{3}", in(pattern, day(from)), clock(from), in(pattern, day(to)), clock(to));
    }

    private static String in(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Text.locale()).format(day);
    }
}
