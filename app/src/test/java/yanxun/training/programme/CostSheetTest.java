package yanxun.training.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostSheetTest {
    @Test
    void addsUpToTheCent() {
        var sheet = new CostSheet(List.of(new CostSheet.Line("课酬", 6, "人次", 80_050), new CostSheet.Line("资料", 30, "份", 1_200)));

        assertThat(sheet.total()).isEqualTo("5163.00");
        assertThat(sheet.lines().getFirst().amount()).isEqualTo("4803.00");
        assertThat(new CostSheet(List.of()).total()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"100, 3, 0.33", "200, 3, 0.67", "1, 2, 0.01", "1, 3, 0.00", "5, 1000, 0.00", "500, 1000, 0.01", "499, 1000, 0.00", "516300, 30, 172.10", "100, 0, –"})
    void aHeadsShareIsRoundedHalfUp(long cents, int people, String share) {
        assertThat(new CostSheet(List.of(new CostSheet.Line("x", 1, "", cents))).perHead(people)).isEqualTo(share);
    }

    @Test
    void aSumTooGreatBreaksRatherThanTurnsNegative() {
        assertThatThrownBy(() -> new CostSheet.Line("x", Integer.MAX_VALUE, "", Long.MAX_VALUE / 2).cents()).isInstanceOf(ArithmeticException.class);
    }

    private static Prerequisite hours(String category, String hours) {
        return new Prerequisite(1, null, null, category, category, new BigDecimal(hours));
    }

    @ParameterizedTest
    @CsvSource({"ETHICS, 6, true", "ETHICS, 6.5, false", "ETHICS.FAMILY, 2, true", "ETHICS.FAMILY, 2.5, false", "ETH, 1, false", "'', 16, true", "'', 16.5, false", "SELF, 0.5, false"})
    void hoursOfACategoryIncludeWhatLiesBeneathIt(String category, String needed, boolean met) {
        var achieved = new Prerequisite.Achieved(Set.of(), Map.of("ETHICS", new BigDecimal(4), "ETHICS.FAMILY", new BigDecimal(2), "KNOWLEDGE", BigDecimal.TEN));

        assertThat(hours(category, needed).metBy(achieved)).isEqualTo(met);
    }

    @Test
    void aProgrammeIsBehindOneOrNot() {
        var first = UUID.randomUUID();
        var needs = new Prerequisite(1, first, "初级班", "", null, null);

        assertThat(needs.metBy(new Prerequisite.Achieved(Set.of(first), Map.of()))).isTrue();
        assertThat(needs.metBy(new Prerequisite.Achieved(Set.of(UUID.randomUUID()), Map.of()))).isFalse();
        assertThat(needs.sentence()).isEqualTo("先修完“初级班”");
    }
}
