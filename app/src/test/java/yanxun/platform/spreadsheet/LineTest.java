package yanxun.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    private static final String IDENTITY = "110101199003078515";

    @Test
    void givesTypedValues() {
        var line = Staff.lines("姓名,身份证号,党员,工作日期,学段,周课时,得分,性别\n　王 芳 ,１１０１０１ 19900307 8515,√,2010年9月,初 中,１２,８８.50,女性\n").getFirst();

        assertThat(line.isSound()).isTrue();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.get(Staff.NAME)).isEqualTo("王 芳");
        assertThat(line.get(Staff.IDENTITY)).isEqualTo(IDENTITY);
        assertThat(line.get(Staff.MEMBER)).isTrue();
        assertThat(line.get(Staff.SINCE)).isEqualTo(LocalDate.of(2010, 9, 1));
        assertThat(line.get(Staff.STAGE)).isEqualTo(Staff.Stage.JUNIOR);
        assertThat(line.get(Staff.LESSONS)).isEqualTo(12);
        assertThat(line.get(Staff.SCORE)).isEqualTo(new BigDecimal("88.50"));
        assertThat(line.get(Staff.SEX)).isEqualTo("F");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var lines = Staff.lines("姓名,身份证号,党员,工作日期,学段,周课时,得分\n,12,也许,九月,大学,3.5,101\n" + "长".repeat(21) + "," + IDENTITY + ",,,,,\n");

        assertThat(lines.getFirst().errors()).isEqualTo(List.of(
                new CellError(2, "姓名", "", "必须填写"),
                new CellError(2, "身份证号", "12", "应是 18 位"),
                new CellError(2, "党员", "也许", "应填“是”或“否”"),
                new CellError(2, "参加工作时间", "九月", "应是日期,写成 2023-09-01 这样"),
                new CellError(2, "学段", "大学", kept("应填其中之一:{0}", "小学、初中、高中")),
                new CellError(2, "周课时", "3.5", "应是整数,不带小数,也不能太大"),
                new CellError(2, "得分", "101", kept("应在 {0} 到 {1} 之间", 0, 100))));
        assertThat(lines.getLast().errors()).extracting(CellError::told).containsExactly("不能超过 20 个字");
        assertThat(lines.getFirst().errors().get(2)).hasToString("第 2 行「党员」\uff1a应填“是”或“否”\uff08现在是“也许”\uff09");
    }

    @Test
    void leavesEmptyCellsAndAbsentColumnsNull() {
        var line = Staff.lines("姓名,身份证号,学段\n王芳," + IDENTITY + ",\n").getFirst();

        assertThat(line.get(Staff.STAGE)).isNull();
        assertThat(line.find(Staff.MEMBER)).isEmpty();
        assertThat(line.isSound()).isTrue();
    }

    @Test
    void findsTheSameValueTwice() {
        var lines = Staff.lines("姓名,身份证号\n王芳," + IDENTITY + "\n李雷,\n王方," + IDENTITY + "\n");

        assertThat(lines.get(2).errors()).isEqualTo(List.of(new CellError(4, "身份证号", IDENTITY, kept("与第 {0} 行重复", 2))));
        assertThat(lines.get(0).isSound()).isTrue();
    }

    @Test
    void lendsItsPlaceToTheErrorsOfModules() {
        var line = Staff.lines("姓名,身份证号\n王芳," + IDENTITY + "\n").getFirst();

        assertThat(line.error(Staff.NAME, "没有这个人")).isEqualTo(new CellError(2, "姓名", "王芳", "没有这个人"));
        assertThat(line.error("整行都不对")).hasToString("第 2 行\uff1a整行都不对");
    }

    @Test
    void noticesNumbersThatLostTheirLastDigits() {
        var sheet = Handmade.of(Handmade.row(1, "姓名", "身份证号") + "<row r='2'><c r='A2' t='inlineStr'><is><t>王芳</t></is></c><c r='B2'><v>1.1010119900307851E17</v></c></row>");

        assertThat(Staff.lines(sheet.bytes()).getFirst().errors()).extracting(CellError::sentence)
                .containsExactly("被表格软件当成数字,末几位已经丢失,请把这一列设成“文本”格式后重新填写");
        assertThat(Staff.lines("姓名,身份证号\n王芳,1.10101E+17\n").getFirst().isSound()).isFalse();
    }

    @Test
    void noticesFormulasWithoutResult() {
        assertThat(Staff.lines("姓名,身份证号\n#N/A," + IDENTITY + "\n").getFirst().errors()).extracting(CellError::sentence).containsExactly("公式没有算出结果,请改成数值");
    }

    @ParameterizedTest
    @CsvSource({
            "2023-9-1, 2023-09-01", "2023/9/1, 2023-09-01", "2023.9.1, 2023-09-01", "2023年9月1日, 2023-09-01", "2023年9月1号, 2023-09-01",
            "20230901, 2023-09-01", "2023-09, 2023-09-01", "2023.9, 2023-09-01", "2023年9月, 2023-09-01", "202309, 2023-09-01",
            "2023-09-01 00:00:00, 2023-09-01", "2023-09-01T08:30, 2023-09-01", "２０２３－０９－０１, 2023-09-01", "2023 年 9 月 1 日, 2023-09-01",
            "2023/9/1 8:30, 2023-09-01", "2024-02-29, 2024-02-29", "2023/12, 2023-12-01"})
    void readsDatesAsPeopleWriteThem(String text, LocalDate date) {
        assertThat(since(text, false)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-13-01", "2023-02-29", "2023", "2023年", "9月1日", "1/9/2023", "23.9.1", "1899-12-31", "2101-01-01", "2023-9-1-1", "20231301", "今天", "45170"})
    void refusesWhatIsNoDay(String text) {
        assertThat(since(text, false)).isNull();
    }

    @Test
    void readsPlainNumbersOfAWorkbookAsDays() {
        assertThat(since("45170", true)).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(since("20230901", true)).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(since("1985.9", true)).isEqualTo(LocalDate.of(1985, 9, 1));
        assertThat(Staff.SINCE.read(new Entry("43708", true, true))).isEqualTo(new Outcome.Value<>(LocalDate.of(2023, 9, 1)));
        assertThat(since("1985.1", false)).isEqualTo(LocalDate.of(1985, 1, 1));
        assertThat(Staff.SINCE.read(new Entry("1985.1", true, false))).isInstanceOfSatisfying(Outcome.Wrong.class, wrong -> assertThat(wrong.sentence()).contains("10 月"));
    }

    @ParameterizedTest
    @CsvSource({"是, true", "√, true", "Ｙ, true", "1, true", "TRUE, true", "有, true", "否, false", "×, false", "无, false", "0, false"})
    void readsYesAndNo(String text, boolean yes) {
        assertThat(Staff.MEMBER.read(new Entry(text, false, false))).isEqualTo(new Outcome.Value<>(yes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "0x10", "十二", "12人", "41", "-1", "99999999999999999999", "--1", "."})
    void refusesWhatIsNoCount(String text) {
        assertThat(Staff.LESSONS.read(new Entry(text, false, false))).isInstanceOf(Outcome.Wrong.class);
    }

    private static @Nullable LocalDate since(String text, boolean isNumber) {
        return switch (Staff.SINCE.read(new Entry(text, isNumber, false))) {
            case Outcome.Value<LocalDate>(var date) -> date;
            case Outcome.Wrong<LocalDate> _ -> null;
        };
    }
}
