package yanxun.org.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.org.Term;
import yanxun.org.Terms;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Terms and holidays of a district. */
class TermScreenTest extends TownTest {
    @Autowired
    Terms terms;

    Browser zhou;

    @BeforeEach
    void found() {
        zhou = as("周主任");
    }

    @Test
    void aDistrictSetsItsTermsAndTheOthersKeepTheUsual() {
        assertThat(zhou.get("/administration/terms?year=2026").body()).contains("尚未设置", "2027-01-20");
        assertThat(zhou.put("/administration/terms", "year", "2026", "from1", "2026-08-31", "last1", "2027-01-22", "from2", "2027-02-22", "last2", "2027-07-02").status()).isEqualTo(303);
        assertThat(zhou.get("/administration/terms?year=2026").body()).contains("2027-01-22").doesNotContain("尚未设置");
        assertThat(at("2026-08-31")).isEqualTo(new Term(2026, 1, LocalDate.of(2026, 8, 31), LocalDate.of(2027, 1, 22)));
        assertThat(at("2027-01-23")).isNull();
        assertThat(at("2027-03-01").week(LocalDate.of(2027, 3, 1))).isEqualTo(2);
        assertThat(Scope.everywhere(() -> terms.at(town.neighbour(), LocalDate.of(2026, 8, 31)))).isEmpty();
        assertThat(Scope.everywhere(() -> terms.at(town.neighbour(), LocalDate.of(2026, 9, 1)))).contains(Term.usual(2026, 1));
    }

    @Test
    void nonsenseIsRefusedBesideTheField() {
        assertThat(zhou.put("/administration/terms", "year", "2026", "from1", "2026-09-01", "last1", "2026-08-01", "from2", "2026-07-20", "last2", "2027-10-01").body())
                .contains("结束日期要晚于开始日期", "第二学期要在第一学期结束之后开始", "日期不在这个学年之内");
        assertThat(zhou.put("/administration/terms", "year", "2026").body()).contains("四个日期都要填写");
        assertThat(zhou.get("/administration/terms?year=1").status()).isEqualTo(422);
        assertThat(zhou.get("/administration/terms?year=x").body()).contains("“x”不是这里能用的");
        assertThat(as("张校长").get("/administration/terms").status()).isEqualTo(403);
    }

    @Test
    void holidaysAndDaysMadeUpForDecideWhetherThereIsSchool() {
        assertThat(zhou.post("/administration/terms/holidays", "name", "国庆节", "from", "2026-10-01", "last", "2026-10-07").status()).isEqualTo(303);
        assertThat(zhou.post("/administration/terms/holidays", "name", "国庆补课", "from", "2026-10-10", "working", "true").status()).isEqualTo(303);
        assertThat(zhou.get("/administration/terms?year=2026").body()).contains("10月1日 周四", "国庆补课", "补课");
        assertThat(isSchoolDay("2026-10-01")).isFalse();
        assertThat(isSchoolDay("2026-10-10")).isTrue();
        assertThat(isSchoolDay("2026-10-17")).isFalse();
        assertThat(isSchoolDay("2026-10-16")).isTrue();
        assertThat(zhou.delete("/administration/terms/holidays/2026-10-01").status()).isEqualTo(303);
        assertThat(isSchoolDay("2026-10-01")).isTrue();
        assertThat(zhou.post("/administration/terms/holidays", "name", "", "from", "2026-10-01").status()).isEqualTo(422);
        assertThat(zhou.post("/administration/terms/holidays", "name", "长假", "from", "2026-01-01", "last", "2029-01-01").status()).isEqualTo(422);
    }

    private Term at(String day) {
        return Scope.everywhere(() -> terms.at(town.district(), LocalDate.parse(day))).orElse(null);
    }

    private boolean isSchoolDay(String day) {
        return Scope.everywhere(() -> terms.isSchoolDay(town.district(), LocalDate.parse(day)));
    }
}
