package yanxun.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({"已发布, 已發布", "邀请对象, 邀請對象", "高级教师, 高級教師", "没有权限, 沒有權限", "教研活动, 教研活動"})
    void traditionalCharactersKeepTheWordsOfABureau(String simplified, String traditional) {
        assertThat(Text.in("zh-TW", simplified)).isEqualTo(traditional);
    }

    @Test
    void whatWasKeptIsToldWithItsArguments() {
        assertThat(Text.told(Text.kept("{0} 人", 3))).isEqualTo("3 人");
        assertThat(Text.told(Text.kept("{0},最后一天 {1}", Text.word("班主任"), "2026-08-31"))).isEqualTo("班主任\uff0c最后一天 2026-08-31");
        assertThat(Text.told("王老师写的话 {0}")).isEqualTo("王老师写的话 {0}");
        assertThat(Text.in("en", "班主任")).isEqualTo("Class teacher");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "38580,'38,580'", "93.90,93.9", "100.00,100", "1234567.5,'1,234,567.5'", "-1200,'-1,200'", "1E+3,'1,000'"})
    void writesNumbersToBeRead(BigDecimal number, String shown) {
        assertThat(Text.number(number)).isEqualTo(shown);
    }
}
