package yanxun.document.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    @Test
    void placesAreFilledAndEmptyOnesVanish() {
        assertThat(new Wording("{姓名}老师参加{活动},计{学时}学时。").filled(Map.of("姓名", "李$1老师", "活动", "研讨"))).isEqualTo("李$1老师老师参加研讨,计学时。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{姓名}的{电话}|电话", "{姓名}{电 话}|电 话", "{}|''", "\uff5b身份证\uff5d{姓名}|身份证"})
    void aPlaceNobodyCanFillIsNamed(String wording, String place) {
        assertThat(new Wording(wording).unknown()).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{姓名}", "{姓名}{单位}{活动}{日期}{学时}{角色}{编号}{发证日期}"})
    void knownPlacesAreTaken(String wording) {
        assertThat(new Wording(wording).unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{代字}证〔{年}〕{序号5}|凤教|7|凤教证〔2026〕00007", "{年}-{序号}|''|123456|2026-123456", "{代字}{年}{序号3}|A|1000|A20261000", "第{序号4}号({年})|''|12|第0012号(2026)"})
    void numbersAreWrittenAsTheRuleSays(String rule, String word, int ordinal, String number) {
        assertThat(new NumberRule(rule, word).number(2026, ordinal)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{代字}证{年}|false", "{序号5}|false", "{年}{序号5}{序号}|false", "{年}{序号}|true"})
    void aRuleMustTellCertificatesApart(String rule, boolean does) {
        assertThat(new NumberRule(rule, "").tellsApart()).isEqualTo(does);
    }

    @Test
    void sameTextAndWordDrawFromOneSeries() {
        assertThat(new NumberRule("{代字}证〔{年}〕{序号5}", "凤教").series()).isEqualTo(new NumberRule("凤教证〔{年}〕{序号5}", "").series());
        assertThat(new NumberRule("{年}{序号12}", "").unknown()).contains("序号12");
    }

    @Test
    void checkCodesForgiveHowTheyAreTyped() {
        var code = CheckCode.next();

        assertThat(code).matches("[2-9A-HJKMNP-Z]{8}");
        assertThat(CheckCode.typed(" " + CheckCode.shown(code).toLowerCase(java.util.Locale.ROOT) + " ")).isEqualTo(code);
        assertThat(CheckCode.token()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void oneAddressLooksSoOftenAMinuteAndAnotherIsNotToldOff() {
        var patience = new Patience();
        for (int i = 0; i < Patience.LOOKS; i++) {
            assertThat(patience.lasts("10.0.0.1")).isTrue();
        }

        assertThat(patience.lasts("10.0.0.1")).isFalse();
        assertThat(patience.lasts("10.0.0.2")).isTrue();
    }
}
