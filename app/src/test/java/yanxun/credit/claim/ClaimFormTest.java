package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void whatACertificateSaysIsEnough() {
        assertThat(form("2026-03-02", "2026-03-06", "40", "INTENSIVE").errors(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-01,8,to", "2026-11-20,2026-11-23,8,to", "2020-03-02,2021-03-02,8,to", "2026-03-02,2026-03-02,10.5,quantity", "2026-03-02,2026-03-06,0,quantity", "2026-03-02,2026-03-06,-1,quantity",
        "2026-03-02,2026-03-06,7.3,quantity", "2026-03-02,2026-03-06,501,quantity", ",2026-03-06,8,from", "2026-03-02,,8,to"})
    void whatCannotBeIsSaidBesideItsField(@Nullable String from, @Nullable String to, String quantity, String field) {
        assertThat(form(from, to, quantity, "INTENSIVE").errors(TODAY)).containsOnlyKeys(field);
    }

    @Test
    void onlyWhatTakesPlaceDayByDayIsBoundToItsDays() {
        assertThat(form("2026-03-02", "2026-03-02", "60", "ONLINE").errors(TODAY)).isEmpty();
        assertThat(form("2026-03-02", "2026-03-02", "60", "SHADOWING").errors(TODAY)).isEqualTo(Map.of("quantity", "学时太多:这种形式每天最多计 10 学时,请核对起止日期"));
    }

    @Test
    void anEmptyFormSaysEverythingThatIsMissing() {
        var empty = new ClaimForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(empty.errors(TODAY)).containsOnlyKeys("title", "organiser", "level", "form", "role", "from", "quantity");
    }

    @Test
    void wordsNobodyOffersAreRefused() {
        var strange = new ClaimForm(null, null, "x", "y", "GALAXY", "", "PARTY", "KING", "BEST", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02"), BigDecimal.ONE, "9".repeat(61), "长".repeat(501));
        assertThat(strange.errors(TODAY)).containsOnlyKeys("level", "form", "role", "result", "certificate", "remark");
    }

    private static ClaimForm form(@Nullable String from, @Nullable String to, String quantity, String form) {
        return new ClaimForm(null, null, "国培跟岗", "省教育厅", "PROVINCE", "", form, "LEARNER", "", from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new BigDecimal(quantity), "", "");
    }
}
