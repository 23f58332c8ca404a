package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours out of hours, by exact fractions in half-hour steps. */
class ConversionTest {
    @ParameterizedTest
    @CsvSource({"20, 1, 20, 1", "39.5, 1, 20, 1.5", "13, 1, 20, 0.5", "9.5, 1, 20, 0", "10, 1, 20, 0.5", "8, 1, 2, 4", "7.5, 1, 2, 3.5", "24, 1, 1, 24", "0.5, 1, 1, 0.5", "7, 2, 3, 4.5", "1, 1, 3, 0", "3, 1, 3, 1",
        "500, 1, 20, 25", "5, 6, 5, 6", "12.5, 4, 5, 10"})
    void hoursAreRoundedDownToHalfHours(BigDecimal claimed, int over, int under, BigDecimal counted) {
        assertThat(perHour(over, under).convert(learning(claimed), BigDecimal.ZERO).hours()).isEqualByComparingTo(counted);
    }

    @Test
    void itSaysThatItRounded() {
        assertThat(perHour(1, 20).convert(learning("39.5"), BigDecimal.ZERO).sentence()).isEqualTo("39.5 学时 × 1/20 = 79/40 学时；不足半学时的部分舍去，得 1.5 学时");
        assertThat(perHour(1, 2).convert(learning("7"), BigDecimal.ZERO).sentence()).isEqualTo("7 学时 × 1/2 = 7/2 学时");
        assertThat(perHour(1, 1).convert(learning("7"), BigDecimal.ZERO).sentence()).isEqualTo("7 学时按 1 比 1 计");
    }

    @Test
    void anItemCountsTheSameHoweverLong() {
        var lecture = rate("LECTURING", "", "", "", Rate.Basis.PER_ITEM, 6, 1, null, "18");
        assertThat(lecture.convert(claimed("LECTURING", "DISTRICT", "2"), BigDecimal.ZERO).hours()).isEqualByComparingTo("6");
        assertThat(lecture.convert(claimed("LECTURING", "DISTRICT", "40"), BigDecimal.ZERO).hours()).isEqualByComparingTo("6");
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "6, 6", "12, 6", "14.5, 3.5", "18, 0", "30, 0"})
    void theCapOfAYearLeavesWhatIsLeft(BigDecimal had, BigDecimal counted) {
        var lecture = rate("LECTURING", "", "", "", Rate.Basis.PER_ITEM, 6, 1, null, "18");
        assertThat(lecture.convert(claimed("LECTURING", "DISTRICT", "2"), had).hours()).isEqualByComparingTo(counted);
    }

    @Test
    void bothCapsHold() {
        var rate = rate("INTENSIVE", "", "", "", Rate.Basis.PER_HOUR, 1, 1, "15", "40");
        assertThat(rate.convert(learning("30"), BigDecimal.ZERO).hours()).isEqualByComparingTo("15");
        var converted = rate.convert(learning("30"), new BigDecimal("30"));
        assertThat(converted.hours()).isEqualByComparingTo("10");
        assertThat(converted.sentence()).contains("单项最多 15 学时", "每学年最多 40 学时，已认定 30 学时，还可认 10 学时");
    }

    @Test
    void theRateThatSaysMostHolds() {
        var any = rate("PRIZE", "", "", "", Rate.Basis.PER_ITEM, 6, 1, null, null);
        var first = rate("PRIZE", "", "", "FIRST", Rate.Basis.PER_ITEM, 12, 1, null, null);
        var provincial = rate("PRIZE", "PROVINCE", "", "", Rate.Basis.PER_ITEM, 9, 1, null, null);
        var provincialFirst = rate("PRIZE", "PROVINCE", "", "FIRST", Rate.Basis.PER_ITEM, 18, 1, null, null);
        for (var rates : List.of(List.of(any, first, provincial, provincialFirst), List.of(provincialFirst, provincial, first, any))) {
            assertThat(hours(rates, "PROVINCE", "FIRST")).isEqualByComparingTo("18");
            assertThat(hours(rates, "PROVINCE", "SECOND")).isEqualByComparingTo("9");
            assertThat(hours(rates, "CITY", "FIRST")).isEqualByComparingTo("12");
            assertThat(hours(rates, "CITY", "")).isEqualByComparingTo("6");
        }
        assertThat(hours(List.of(any, provincial, first), "PROVINCE", "FIRST")).as("of two equally narrow the one about the result").isEqualByComparingTo("12");
    }

    @Test
    void whatHasNoRateCountsNothing() {
        var conversion = Conversion.of(List.of(perHour(1, 1)), claimed("DEGREE", "CITY", "100"), BigDecimal.ZERO);
        assertThat(conversion.isNothing()).isTrue();
        assertThat(conversion.sentence()).isEqualTo("本区的折算办法里没有这一类");
    }

    @Test
    void ratesReadAsSentences() {
        assertThat(rate("LECTURING", "DISTRICT", "LECTURER", "", Rate.Basis.PER_ITEM, 6, 1, null, "18").sentence()).isEqualTo("授课（限区级、主讲）：每项 6 学时；每学年最多 18 学时");
        assertThat(rate("DEGREE", "", "", "", Rate.Basis.PER_HOUR, 1, 20, null, "5").sentence()).isEqualTo("学历进修：每 20 学时折 1 学时；每学年最多 5 学时");
        assertThat(perHour(1, 1).sentence()).isEqualTo("集中培训：按实际学时 1 比 1");
        assertThat(perHour(3, 4).sentence()).isEqualTo("集中培训：每学时折 3/4 学时");
    }

    @Test
    void fractionsAreExactAndInLowestTerms() {
        assertThat(new Ratio(10, 20)).isEqualTo(new Ratio(1, 2)).hasToString("1/2");
        assertThat(Ratio.of(new BigDecimal("2.50"))).isEqualTo(new Ratio(5, 2));
        assertThat(Ratio.of(new BigDecimal("100"))).isEqualTo(new Ratio(100, 1)).hasToString("100");
        assertThat(new Ratio(0, 7).halves()).isZero();
        assertThatThrownBy(() -> new Ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The same by counting halves one by one: the greatest n with n/2 <= claimed x over/under, cut off at what is left. */
    @Test
    void aNaiveReckoningSaysTheSame() {
        var chance = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            int halves = 1 + chance.nextInt(1000);
            int over = 1 + chance.nextInt(12);
            int under = 1 + chance.nextInt(30);
            int cap = chance.nextInt(4) == 0 ? 0 : 1 + chance.nextInt(80);
            int had = chance.nextInt(60);
            long counted = 0;
            while ((counted + 1) * under <= (long) halves * over) {
                counted++;
            }
            if (cap > 0) {
                counted = Math.max(0, Math.min(counted, cap - had));
            }
            var rate = rate("INTENSIVE", "", "", "", Rate.Basis.PER_HOUR, over, under, null, cap == 0 ? null : half(cap).toPlainString());
            assertThat(rate.convert(learning(half(halves)), half(had)).hours()).isEqualByComparingTo(half((int) counted));
        }
    }

    private static BigDecimal half(int halves) {
        return BigDecimal.valueOf(halves).divide(BigDecimal.TWO);
    }

    private static BigDecimal hours(List<Rate> rates, String level, String result) {
        return Conversion.of(rates, new Rate.Case("PRIZE", level, "LEARNER", result, BigDecimal.ONE), BigDecimal.ZERO).hours();
    }

    private static Rate perHour(int over, int under) {
        return rate("INTENSIVE", "", "", "", Rate.Basis.PER_HOUR, over, under, null, null);
    }

    private static Rate rate(String form, String level, String role, String result, Rate.Basis basis, int over, int under, @Nullable String itemCap, @Nullable String yearCap) {
        return new Rate(null, 10, form, level, role, result, basis, over, under, itemCap == null ? null : new BigDecimal(itemCap), yearCap == null ? null : new BigDecimal(yearCap));
    }

    private static Rate.Case learning(String hours) {
        return claimed("INTENSIVE", "CITY", hours);
    }

    private static Rate.Case learning(BigDecimal hours) {
        return claimed("INTENSIVE", "CITY", hours.toPlainString());
    }

    private static Rate.Case claimed(String form, String level, String hours) {
        return new Rate.Case(form, level, "LEARNER", "", new BigDecimal(hours));
    }
}
