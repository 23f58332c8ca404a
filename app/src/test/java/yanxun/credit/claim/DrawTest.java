package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lots anybody can draw again. */
class DrawTest {
    private static final List<UUID> CLAIMS = IntStream.range(0, 200).mapToObj(i -> new UUID(7, i)).toList();

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        var mixed = new ArrayList<>(CLAIMS);
        Collections.shuffle(mixed, new Random(1));
        assertThat(Draw.of(mixed, "20260301", 10)).isEqualTo(Draw.of(CLAIMS, "20260301", 10)).hasSize(20);
        assertThat(Draw.of(CLAIMS, "20260302", 10)).isNotEqualTo(Draw.of(CLAIMS, "20260301", 10));
        assertThat(Draw.digest(mixed)).isEqualTo(Draw.digest(CLAIMS)).isNotEqualTo(Draw.digest(CLAIMS.subList(1, 200)));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "1, 1, 1", "9, 10, 1", "10, 10, 1", "11, 10, 2", "200, 5, 10", "200, 100, 200", "3, 50, 2"})
    void soManyInAHundredRoundedUpAndAtLeastOne(int claims, int percent, int drawn) {
        assertThat(Draw.of(CLAIMS.subList(0, claims), "x", percent)).hasSize(drawn).doesNotHaveDuplicates();
    }

    @Test
    void moreOfTheSameSeedOnlyAdds() {
        assertThat(Draw.of(CLAIMS, "seed", 30)).startsWith(Draw.of(CLAIMS, "seed", 10).toArray(UUID[]::new));
    }

    /** As somebody with a calculator would: hash, sort, count off. */
    @Test
    void itIsDrawnAgainByHand() throws Exception {
        var lots = new TreeMap<String, UUID>();
        for (var claim : CLAIMS) {
            lots.put(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(("本期双色球 031" + ":" + claim).getBytes(StandardCharsets.UTF_8))), claim);
        }
        assertThat(Draw.of(CLAIMS, "本期双色球 031", 7)).isEqualTo(lots.values().stream().limit(14).toList());
    }

    @Test
    void everybodyIsAsLikelyAsTheNext() {
        var times = new TreeMap<UUID, Integer>();
        for (int seed = 0; seed < 2000; seed++) {
            Draw.of(CLAIMS, String.valueOf(seed), 10).forEach(claim -> times.merge(claim, 1, Integer::sum));
        }
        assertThat(times).hasSize(200);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(140, 265));
    }
}
