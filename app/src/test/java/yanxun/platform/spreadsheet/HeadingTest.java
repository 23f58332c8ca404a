package yanxun.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class HeadingTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "姓名,身份证号", "*姓名,身份证号＊", "姓 名,身份证号(必填)", "教师姓名（必填）,证件号码", "\"姓\n名\",身份证号：",
            "【必填】姓名,身份证号", "姓名(与证件一致),身份证号（18位）", "名字,　身份证号　"})
    void knowsItsColumnsByManyNames(String titles) {
        assertThat(Staff.heading(titles + "\n甲,1\n").places()).isEqualTo(Map.of("姓名", 0, "身份证号", 1));
    }

    @Test
    void caresForNoOrderAndNamesWhatItIgnores() {
        var heading = Staff.heading("备注,身份证号,手机,姓名,问题说明,\n");

        assertThat(heading.places()).isEqualTo(Map.of("身份证号", 1, "姓名", 3));
        assertThat(heading.ignored()).containsExactly("备注", "手机");
        assertThat(heading.has(Staff.STAGE)).isFalse();
    }

    @Test
    void liesUnderTitlesAndRemarks() {
        assertThat(Staff.heading("实验小学教师名册\n\n填表人:李老师,日期:2023年\n姓名,身份证号,学段\n甲,1,小学\n").row()).isEqualTo(4);
    }

    @Test
    void spansTwoRowsWhereCellsAreMerged() {
        var heading = Staff.heading("姓名,身份证号,任教情况,\n,,学段,周课时\n甲,1,小学,3\n");

        assertThat(heading.row()).isEqualTo(2);
        assertThat(heading.places()).isEqualTo(Map.of("姓名", 0, "身份证号", 1, "学段", 2, "周课时", 3));
    }

    @Test
    void prefersTheExactNameToTheOneInParentheses() {
        assertThat(Staff.heading("姓名(拼音),身份证号,姓名\n").places()).isEqualTo(Map.of("身份证号", 1, "姓名", 2));
    }

    @Test
    void isRefusedWithoutARequiredColumn() {
        assertThatThrownBy(() -> Staff.heading("教师姓名,学校,学段\n甲,乙,小学")).isInstanceOf(Rejected.class)
                .hasMessage("缺少必需的列:身份证号。第 1 行的表头里有:教师姓名、学校、学段。请补上后再上传,或下载模板来填。");
    }

    @Test
    void isRefusedWithAColumnTwice() {
        assertThatThrownBy(() -> Staff.heading("姓名,身份证号,名字\n")).isInstanceOf(Rejected.class)
                .hasMessage("有两列都是“姓名”(表头“姓名”和“名字”),不知道该用哪一列。请删去一列后再上传。");
    }

    @Test
    void isRefusedWhereThereIsNone() {
        assertThatThrownBy(() -> Staff.heading("1,2,3\n4,5,6\n")).isInstanceOf(Rejected.class)
                .hasMessage("没有找到表头。需要的列有:姓名、身份证号;文件开头是:1、2、3。请对照模板检查。");
        assertThatThrownBy(() -> Staff.heading("\n\n,,\n")).isInstanceOf(Rejected.class).hasMessageContaining("没有内容");
    }
}
