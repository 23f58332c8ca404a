package yanxun.credit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.error.Rejected;

class StatementRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({"李明,李*", "欧阳修,欧*修", "买买提·艾力,买****力", "王,*", "'',''", "𠮷田,𠮷*"})
    void namesAreMaskedByCharacters(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @Test
    void aPeriodIsAYearOrACycleThatHasBegun() {
        assertThat(Period.of(null, null, TODAY)).isEqualTo(new Period(2026, 2026));
        assertThat(Period.of(2024, null, TODAY)).isEqualTo(new Period(2024, 2024));
        assertThat(Period.of(2022, 2026, TODAY).displayName()).isEqualTo("2022–2027 学年\uff08共 5 个学年\uff09");
        assertThat(Period.of(null, null, LocalDate.parse("2026-08-31"))).isEqualTo(new Period(2025, 2025));
        for (var wrong : new int[][] {{2027, 2027}, {2026, 2025}, {2010, 2025}, {1999, 1999}}) {
            assertThatThrownBy(() -> Period.of(wrong[0], wrong[1], TODAY)).as(wrong[0] + "-" + wrong[1]).isInstanceOf(Rejected.class);
        }
    }
}
