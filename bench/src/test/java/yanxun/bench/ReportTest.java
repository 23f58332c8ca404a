package yanxun.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void tellsInOrderAndNeverMoreDigitsThanAMeasurementHas() {
        var report = new Report().with("ours", 12345.678).with("ratio", 0.98765).with("lost", 0).with("unit", "rows/s").with("pages", List.of(Map.of("page", "今天")));
        assertThat(report.json()).isEqualTo("{\"ours\":12346,\"ratio\":0.988,\"lost\":0,\"unit\":\"rows/s\",\"pages\":[{\"page\":\"今天\"}]}");
    }

    @Test
    void whatCannotBeToldIsNullAndQuotesAreEscaped() {
        assertThat(new Report().with("p99Ms", Double.NaN).with("why", "said \"no\"\n").json()).isEqualTo("{\"p99Ms\":null,\"why\":\"said \\\"no\\\"\\n\"}");
    }

    @Test
    void oneFalseMakesItUnsound() {
        assertThat(new Report().soundIf(true).isSound()).isTrue();
        assertThat(new Report().soundIf(false).soundIf(true).isSound()).isFalse();
    }

    @Test
    void theCodeHasSixDigitsAndChangesWithTheHalfMinute() {
        var begin = Instant.parse("2026-03-05T06:00:00Z");
        assertThat(Town.code(begin)).matches("\\d{6}").isEqualTo(Town.code(begin.plusSeconds(29)));
        assertThat(Town.code(begin.plusSeconds(30))).isNotEqualTo(Town.code(begin));
    }
}
