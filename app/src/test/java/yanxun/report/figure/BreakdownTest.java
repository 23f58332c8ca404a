package yanxun.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.figure.Figure.Sum;

/** Districts add up, and every row is on exactly one page. */
class BreakdownTest {
    private static final UUID EAST = new UUID(0, 1);
    private static final UUID WEST = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource({"COUNT, 3, 0, 3", "DISTINCT, 7, 4, 4", "TOTAL, 3, 7.50, 7.5", "SHARE, 3, 2, 66.67", "SHARE, 3, 3, 100", "SHARE, 7, 0, 0", "TOTAL, 2, -1.5, -1.5", "COUNT, 1200, 0, 1200"})
    void aTallyReadsAsItsKindOfSum(Sum sum, long rows, BigDecimal amount, String shown) {
        assertThat(new Tally(rows, amount).as(sum).toPlainString()).isEqualTo(shown);
    }

    @Test
    void aRegionIsTheSumOfItsDistrictsAndASharesPercentageIsOfAllTheirRows() {
        var both = new Breakdown(Sum.SHARE, Map.of(EAST, new Breakdown.Part(tally(10, 10), Map.of(Dimension.PART, Map.of("lecture", tally(10, 10)))),
                WEST, new Breakdown.Part(tally(30, 15), Map.of(Dimension.PART, Map.of("lecture", tally(10, 5), "visit", tally(20, 10))))));
        assertThat(both.value()).isEqualByComparingTo("62.5");
        assertThat(both.rows(false)).isEqualTo(40);
        assertThat(both.slices(Dimension.PART)).extracting(FigurePage.Slice::name, slice -> slice.value().toPlainString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lecture", "75"), org.assertj.core.groups.Tuple.tuple("visit", "50"));
        assertThat(both.slices(Dimension.LEVEL)).isEmpty();
    }

    @Test
    void aShareOfNothingIsNoneAndWhatItLacksHasItsOwnPages() {
        assertThat(Tally.NOTHING.as(Sum.SHARE)).isNull();
        assertThat(Tally.shown(null)).isEqualTo("—");
        var breakdown = new Breakdown(Sum.SHARE, Map.of(EAST, new Breakdown.Part(tally(10, 8), Map.of(Dimension.DAY, Map.of("2026-03-01", tally(4, 4), "2026-03-02", tally(6, 4))))));
        assertThat(breakdown.rows(true)).isEqualTo(2);
        assertThat(breakdown.window(0, 50, true).stretches()).extracting(Breakdown.Stretch::day, Breakdown.Stretch::rows).containsExactly(org.assertj.core.groups.Tuple.tuple("2026-03-02", 2L));
    }

    @Test
    void monthsStandInTheirOrder() {
        var months = Map.of("2026-11", tally(1, 0), "2026-02", tally(9, 0), "2026-10", tally(4, 0));
        var breakdown = new Breakdown(Sum.COUNT, Map.of(EAST, new Breakdown.Part(tally(14, 0), Map.of(Dimension.MONTH, months))));
        assertThat(breakdown.slices(Dimension.MONTH)).extracting(FigurePage.Slice::name).containsExactly("2026-02", "2026-10", "2026-11");
    }

    @Test
    void nothingHasNoPage() {
        var breakdown = new Breakdown(Sum.COUNT, Map.of(EAST, new Breakdown.Part(Tally.NOTHING, Map.of())));
        assertThat(breakdown.window(0, 50, false).stretches()).isEmpty();
        assertThat(breakdown.value()).isEqualByComparingTo("0");
    }

    /** What the database does with a window, done over lists: from the first stretch on, skip, take. */
    @Test
    void thePagesTogetherAreAllRowsOnceAndInOrder() {
        var chance = new Random(4);
        for (int round = 0; round < 200; round++) {
            var days = new HashMap<UUID, Breakdown.Part>();
            var all = new ArrayList<String>();
            for (var wall : new UUID[] {EAST, WEST}) {
                var rows = new LinkedHashMap<String, Tally>();
                for (int day = 1; day <= chance.nextInt(6); day++) {
                    rows.put("2026-03-0" + day, tally(1 + chance.nextInt(4), 0));
                }
                rows.forEach((day, tally) -> java.util.stream.LongStream.range(0, tally.rows()).forEach(at -> all.add(day + wall + at)));
                days.put(wall, new Breakdown.Part(tally(rows.values().stream().mapToLong(Tally::rows).sum(), 0), Map.of(Dimension.DAY, rows)));
            }
            all.sort(null);
            var breakdown = new Breakdown(Sum.COUNT, days);
            int size = 1 + chance.nextInt(5);
            var paged = new ArrayList<String>();
            for (long offset = 0; offset < all.size(); offset += size) {
                var window = breakdown.window(offset, size, false);
                var first = window.from() + window.stretches().getFirst().wall();
                all.stream().filter(row -> row.compareTo(first) >= 0 && row.substring(0, 10).compareTo(window.to()) <= 0).filter(row -> java.util.Arrays.stream(window.walls()).anyMatch(wall -> row.contains(wall.toString())))
                        .skip(window.skipped()).limit(size).forEach(paged::add);
            }
            assertThat(paged).isEqualTo(all);
        }
    }

    private static Tally tally(long rows, long amount) {
        return new Tally(rows, BigDecimal.valueOf(amount));
    }
}
