package yanxun.notice.channel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import yanxun.platform.time.Times;

/** When a person is not to be disturbed, by the clock on the wall; from and to the same means never. */
public record QuietHours(LocalTime from, LocalTime to, boolean weekends) {
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), false);

    /** The first moment from here on at which a message disturbs nobody: at once, or when the quiet is over. */
    public Instant awake(Instant at) {
        var moment = at.atZone(Times.ZONE);
        while (isQuiet(moment)) {
            moment = isWeekend(moment) ? moment.toLocalDate().plusDays(1).atStartOfDay(Times.ZONE) : nextEnd(moment);
        }
        return moment.toInstant();
    }

    public boolean isQuietAt(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    private boolean isQuiet(ZonedDateTime moment) {
        return isWeekend(moment) || isQuietAt(moment.toLocalTime());
    }

    private boolean isWeekend(ZonedDateTime moment) {
        return weekends && (moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    private ZonedDateTime nextEnd(ZonedDateTime moment) {
        var day = moment.toLocalTime().isBefore(to) ? moment.toLocalDate() : moment.toLocalDate().plusDays(1);
        return day.atTime(to).atZone(Times.ZONE);
    }
}
