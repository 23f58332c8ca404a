package yanxun.training.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoShowTest {
    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant NEXT = Instant.parse("2027-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-01-01T00:00:00Z, , true, false, false", "2026-06-01T00:00:00Z, , false, true, false", "2026-06-01T00:00:00Z, false, false, true, false", "2026-06-01T00:00:00Z, true, false, false, false",
        "2026-10-01T00:00:00Z, , false, false, true", "2026-09-01T00:00:00Z, , false, false, true", "2026-08-31T23:59:59Z, , false, true, false", "2027-06-01T00:00:00Z, , false, false, false"})
    void barsTheFirstSeasonOpenedAfterwardsAndNoOther(Instant noted, @Nullable Boolean accepted, boolean spring, boolean autumn, boolean next) {
        var openings = List.of(NEXT, SPRING, AUTUMN);
        var noShow = new NoShow(noted, accepted);

        assertThat(List.of(noShow.bars(SPRING, openings), noShow.bars(AUTUMN, openings), noShow.bars(NEXT, openings))).containsExactly(spring, autumn, next);
    }
}
