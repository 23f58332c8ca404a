package yanxun.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.time.Times;

class QuietHoursTest {
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Times.ZONE).toInstant();
    }

    /** 2026-11-20 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "21:00, 07:00, false, 2026-11-20T20:59, 2026-11-20T20:59",
        "21:00, 07:00, false, 2026-11-20T21:00, 2026-11-21T07:00",
        "21:00, 07:00, false, 2026-11-20T23:59, 2026-11-21T07:00",
        "21:00, 07:00, false, 2026-11-21T00:00, 2026-11-21T07:00",
        "21:00, 07:00, false, 2026-11-21T06:59, 2026-11-21T07:00",
        "21:00, 07:00, false, 2026-11-21T07:00, 2026-11-21T07:00",
        "12:00, 14:00, false, 2026-11-20T13:00, 2026-11-20T14:00",
        "12:00, 14:00, false, 2026-11-20T15:00, 2026-11-20T15:00",
        "21:00, 07:00, true, 2026-11-20T22:00, 2026-11-23T07:00",
        "21:00, 07:00, true, 2026-11-21T12:00, 2026-11-23T07:00",
        "21:00, 07:00, true, 2026-11-22T23:30, 2026-11-23T07:00",
        "08:00, 08:00, false, 2026-11-20T08:00, 2026-11-20T08:00",
        "08:00, 08:00, true, 2026-11-22T08:00, 2026-11-23T00:00",
    })
    void aMessageWaitsUntilTheQuietIsOver(LocalTime from, LocalTime to, boolean weekends, String now, String awake) {
        assertThat(new QuietHours(from, to, weekends).awake(at(now))).isEqualTo(at(awake));
    }

    @Test
    void theClockOnTheWallIsThatOfTheCountryWhereverTheServerStands() {
        assertThat(QuietHours.USUAL.awake(Instant.parse("2026-11-20T13:30:00Z"))).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(QuietHours.USUAL.awake(Instant.parse("2026-11-20T12:30:00Z"))).isEqualTo(Instant.parse("2026-11-20T12:30:00Z"));
    }

    @Test
    void aServerBackAfterADayIsTriedWithinTwoHours() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(IntStream.rangeClosed(1, 99).mapToObj(Backoff::after)).isSorted().allMatch(wait -> wait.compareTo(Duration.ofHours(2)) <= 0);
    }
}
