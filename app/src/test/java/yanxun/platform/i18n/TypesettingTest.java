package yanxun.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marks are escaped here, because keyboards and editors are apt to confuse them. */
class TypesettingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            没有办成,请重试                | 没有办成\uff0c请重试
            没有办成, 请重试               | 没有办成\uff0c请重试
            单位:{0}                     | 单位\uff1a{0}
            {0}:已签到                    | {0}\uff1a已签到
            {0},{1} 人                   | {0}\uff0c{1} 人
            确定吗?                      | 确定吗\uff1f
            好!                         | 好\uff01
            先改正;再提交                  | 先改正\uff1b再提交
            时间(必填)                    | 时间\uff08必填\uff09
            签到码(TOTP)                 | 签到码\uff08TOTP\uff09
            导出 (xlsx 表格)              | 导出\uff08xlsx 表格\uff09
            (一)加强(二)提高              | \uff08一\uff09加强\uff08二\uff09提高
            外层(内(层)完)                | 外层\uff08内\uff08层\uff09完\uff09
            从 12:30 开始                 | 从 12:30 开始
            共 1,230 人                  | 共 1,230 人
            请访问 https://example.org    | 请访问 https://example.org
            版本 f(x) 可用                | 版本 f(x) 可用
            只开(不闭                     | 只开(不闭
            ;                            | \uff1b
            Sign in, please (now)        | Sign in, please (now)
            {0}({1})                     | {0}({1})
            第 {0} 行:“{1}”不是日期         | 第 {0} 行\uff1a“{1}”不是日期""")
    void setsTheMarksOfChinesePrint(String typed, String shown) {
        assertThat(Typesetting.set(typed)).isEqualTo(shown);
        assertThat(Typesetting.set(shown)).isEqualTo(shown);
    }
}
