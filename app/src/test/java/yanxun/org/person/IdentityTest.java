package yanxun.org.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void computesTheCheckDigitsTheStandardPrints(String number) {
        assertThat(Identity.checkDigit(number)).isEqualTo(number.charAt(17));
    }

    @Test
    void tellsTheDigitThatShouldStandThere() {
        assertThat(Identity.checkDigit("110101199003070000")).isEqualTo('3');
    }

    @Test
    void takesTheStandardsExample() {
        assertThat(Identity.idNumberTrouble("11010519491231002X")).isEmpty();
        assertThat(Identity.idNumberTrouble("440524188001010014")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110101199003070000, 身份证号校验位不对",
        "110105194912310021, 身份证号校验位不对",
        "440524178001010018, 不是有效的出生日期",
        "110105194913310020, 不是有效的出生日期",
        "110105199002300010, 不是有效的出生日期",
        "11010519491231002, 应为 18 位",
        "11010519491231002x, 应为 18 位",
        "01010519491231002X, 应为 18 位",
        "1101051949123100２X, 应为 18 位"})
    void saysWhatIsWrong(String number, String trouble) {
        assertThat(Identity.idNumberTrouble(number)).hasValueSatisfying(sentence -> assertThat(sentence).contains(trouble));
    }

    @Test
    void tidiesBeforeChecking() {
        assertThat(Identity.tidy(" １１０１０５ 19491231-002x ")).isEqualTo("11010519491231002X");
        assertThat(Identity.tidy("+86 138-0000-1234")).isEqualTo("13800001234");
    }

    @ParameterizedTest
    @CsvSource({"13800001234, true", "19900001234, true", "12800001234, false", "1380000123, false", "138000012345, false", "01085201234, false"})
    void knowsMobileNumbers(String number, boolean right) {
        assertThat(Identity.isMobile(number)).isEqualTo(right);
    }

    @Test
    void masksTheMiddle() {
        assertThat(Identity.masked("13800001234")).isEqualTo("138****1234");
        assertThat(Identity.masked("123")).isEqualTo("***");
    }
}
