package yanxun.org.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonSheetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "语文|语文", "语文、数学|语文、数学", "语文,数学|语文、数学", "语文，数学；英语|语文、数学、英语", "语文 数学/英语;科学|语文、数学、英语、科学", "音乐+美术＋书法|音乐、美术、书法",
            "道法、思想品德|道德与法治", "体育与健康|体育", "、语文、|语文", "语文、语文|语文"})
    void subjectsAreSeparatedByAnySignAndCalledByOneName(String cell, String subjects) {
        assertThat(String.join("、", PersonSheet.subjects(cell))).isEqualTo(subjects);
    }

    @ParameterizedTest
    @CsvSource({"中小学一级教师,一级教师", "小学高级教师,一级教师", "中学高级教师,高级教师", "正高级教师,正高级教师", "未评,未定级", "特别的职称,特别的职称", "小教高级,一级教师", "小教一级,二级教师", "小学二级教师,三级教师",
        "中学一级教师,一级教师", "中教二级,二级教师", "中学三级,三级教师", "中教三级,三级教师", "小高,一级教师", "中一,一级教师"})
    void titlesAreCalledByTheirPresentName(String cell, String title) {
        assertThat(PersonSheet.title(cell)).isEqualTo(title);
    }
}
