package yanxun.org.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class TiersTest {
    private static Tiers of(String... namesAndYears) {
        var tiers = new ArrayList<Tier>();
        for (int i = 0; i < namesAndYears.length; i += 2) {
            tiers.add(Tier.read(namesAndYears[i], namesAndYears[i + 1]));
        }
        return new Tiers(tiers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "≤5 | 0 | 6", "<=5 | 0 | 6", "5年及以下 | 0 | 6", "5年以内 | 0 | 6", "不超过5年 | 0 | 6",
        "<5 | 0 | 5", "＜5 | 0 | 5", "不满5年 | 0 | 5", "不足5年 | 0 | 5", "5年以下 | 0 | 5",
        "10–20 | 10 | 21", "10-20 | 10 | 21", "10~20年 | 10 | 21", "10 至 20 年 | 10 | 21", "10年到20年 | 10 | 21", "教龄10—20年 | 10 | 21", "7-7 | 7 | 8",
        "满5不满10 | 5 | 10", "5年至不满10年 | 5 | 10",
        "≥20 | 20 |", ">=20 | 20 |", "20年及以上 | 20 |", "20年以上 | 20 |", "满20年 | 20 |", "≥0 | 0 |",
        ">20 | 21 |", "超过20年 | 21 |"})
    void readsBoundsAsPeopleWriteThem(String words, int from, Integer below) {
        assertThat(Tier.read("梯队", words)).isEqualTo(new Tier("梯队", from, below));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "五年", "20-10", "≤99", "abc", "5", "-5", "≤5 且 ≥3"})
    void refusesWhatItCannotRead(String words) {
        assertThatThrownBy(() -> Tier.read("青年", words)).isInstanceOf(Rejected.class).hasMessageContaining("青年");
    }

    /** S1: new ≤5, young 10–20, middle ≥20. */
    @Test
    void theRuleOfTheDocumentIsRefusedNamingTheYearsThatFallThroughAndTheYearCountedTwice() {
        assertThat(of("新教师", "≤5", "青年教师", "10–20", "中年教师", "≥20").troubles()).containsExactly(
                "教龄满 6–9 年的教师不属于任何梯队\uff085 年以上、不到 10 年\uff09",
                "教龄满 20 年的教师同时属于“青年教师”和“中年教师”");
        assertThatThrownBy(() -> of("新教师", "≤5", "青年教师", "10–20", "中年教师", "≥20").refuseTroubles()).isInstanceOf(Rejected.class).hasMessageContaining("6–9").hasMessageContaining("20 年");
    }

    @Test
    void aRuleWithoutGapAndOverlapStandsAndTakesEveryYearOnce() {
        var tiers = of("中年教师", ">20", "新教师", "<5", "成长期", "满5不满10", "青年教师", "10–20");
        assertThat(tiers.troubles()).isEmpty();
        assertThat(tiers.tiers()).extracting(Tier::name).containsExactly("新教师", "成长期", "青年教师", "中年教师");
        IntStream.rangeClosed(0, 70).forEach(year -> assertThat(tiers.tiers().stream().filter(tier -> tier.contains(year)).count()).as("year " + year).isEqualTo(1));
        assertThat(tiers.tiers()).extracting(Tier::text).containsExactly("≤4", "5–9", "10–20", "≥21");
    }

    @Test
    void namesEachGapAtTheBeginningInTheMiddleAndAtTheEnd() {
        assertThat(of("甲", "3–5", "乙", "7–8", "丙", "9–20").troubles()).containsExactly(
                "教龄满 0–2 年的教师不属于任何梯队\uff08不到 3 年\uff09", "教龄满 6 年的教师不属于任何梯队\uff085 年以上、不到 7 年\uff09", "教龄满 21 年及以上的教师不属于任何梯队");
        assertThat(of("甲", "≥1").troubles()).containsExactly("教龄满 0 年的教师不属于任何梯队\uff08不到 1 年\uff09");
    }

    @Test
    void namesEachOverlap() {
        assertThat(of("甲", "≤10", "乙", "5–15", "丙", "≥10").troubles()).containsExactly(
                "教龄满 5–10 年的教师同时属于“甲”和“乙”", "教龄满 10 年的教师同时属于“甲”和“丙”", "教龄满 10–15 年的教师同时属于“乙”和“丙”");
        assertThat(of("甲", "≥0", "乙", "≥20").troubles()).containsExactly("教龄满 20 年及以上的教师同时属于“甲”和“乙”");
    }

    @Test
    void wantsOneTierAtLeastAndNamesOnce() {
        assertThat(new Tiers(List.of()).troubles()).containsExactly("至少要有一个梯队");
        assertThat(of("甲", "≤5", "甲", "≥6").troubles()).containsExactly("名称“甲”用了 2 次");
        assertThatThrownBy(() -> Tier.read(" ", "≤5")).hasMessageContaining("名称");
    }

    /** Every set of two bounds agrees with counting year by year. */
    @Test
    void troublesAreExactlyTheYearsTakenNotOnce() {
        for (int first = 0; first < 30; first++) {
            for (int second = 1; second < 30; second++) {
                var tiers = of("甲", "≤" + first, "乙", "≥" + second);
                var faulty = IntStream.rangeClosed(0, 70).anyMatch(year -> tiers.tiers().stream().filter(tier -> tier.contains(year)).count() != 1);
                assertThat(tiers.troubles().isEmpty()).as("≤" + first + " ≥" + second).isEqualTo(!faulty).isEqualTo(second == first + 1);
            }
        }
    }
}
