package yanxun.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import yanxun.platform.time.Times;

/** Late is late on that day. */
class PunctualityTest {
    private static Instant at(int day, String time) {
        return LocalDateTime.parse("2026-12-0" + day + "T" + time).atZone(Times.ZONE).toInstant();
    }

    @Test
    void whatLastsForDaysBeginsEveryDay() {
        var week = new Punctuality(at(1, "08:30"), at(5, "17:00"), 10);
        assertThat(week.isLate(at(1, "08:41"))).isTrue();
        assertThat(week.isLate(at(3, "08:20"))).as("in time on the third day").isFalse();
        assertThat(week.isLate(at(3, "08:40"))).isFalse();
        assertThat(week.isLate(at(3, "14:00"))).isTrue();
        assertThat(week.isLate(at(1, "07:45"))).isFalse();
    }

    @Test
    void oneDayOrOneNightBeginsOnce() {
        assertThat(new Punctuality(at(1, "14:00"), at(1, "16:00"), 10).isLate(at(1, "14:11"))).isTrue();
        assertThat(new Punctuality(at(1, "22:00"), at(2, "02:00"), 10).isLate(at(2, "01:00"))).isTrue();
        assertThat(new Punctuality(null, null, 10).isLate(at(1, "14:11"))).isFalse();
    }

    @Test
    void aSpanOfDaysNamesBothDays() {
        var year = java.time.LocalDate.now(Times.ZONE).getYear();
        assertThat(Times.spanWithWeekday(at(1, "00:30"), at(5, "23:40"))).isEqualTo((year == 2026 ? "" : "2026年") + "12月1日（周二）00:30 — " + (year == 2026 ? "" : "2026年") + "12月5日（周六）23:40");
        assertThat(Times.spanShown(at(1, "14:00"), at(1, "16:00"))).isEqualTo("2026-12-01 14:00–16:00");
        assertThat(Times.span(at(1, "14:00"), at(2, "16:00"))).isEqualTo("2026-12-01 14:00 — 2026-12-02 16:00");
    }
}
