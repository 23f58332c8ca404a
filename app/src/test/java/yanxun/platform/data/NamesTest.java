package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({"甲 乙,甲乙", "丙　丁,丙丁", "' 欧阳 明 ',欧阳明", "买买提 Ali,买买提 Ali", "Anna Li,Anna Li", "ＦＣ００１,FC001"})
    void blanksInsideAChineseNameFall(String typed, String name) {
        assertThat(Names.folded(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"'王芳、李明，张三;赵四',王芳|李明|张三|赵四", "王芳 李明,王芳|李明", "'王 芳、李　明',王芳|李明", "王 芳 李 小明,王芳|李小明", "'FC001\nＦＣ００２ 王芳',FC001|FC002|王芳", "'王芳,王 芳',王芳", "' ,、',"})
    void namesOfAPastedList(String pasted, String names) {
        assertThat(Names.listed(pasted.replace("\\n", "\n"))).isEqualTo(names == null ? List.of() : List.of(names.split("[|]")));
    }

    @ParameterizedTest
    @CsvSource({"王芳 病假,王芳,病假", "'王 芳，病假',王芳,病假", "王　芳 14:05,王芳,14:05", "FC001：事假 两天,FC001,事假 两天", "王芳,王芳,''"})
    void theFirstNameOfALine(String line, String name, String rest) {
        assertThat(Names.first(line)).containsExactly(name, rest);
    }

    @ParameterizedTest
    @CsvSource({"凤凰一小,凤城区凤凰第一小学", "实验小学,凤城区实验小学", "凤城实小,凤城区实验小学", "火星学院,"})
    void theNearestOfWhatIsKnown(String word, String near) {
        assertThat(Nearest.of(word, List.of("凤城区实验小学", "凤城区凤凰第一小学", "凤城区凤凰第二小学", "凤城区实验中学")).orElse(null)).isEqualTo(near);
    }

    @Test
    void whatMostWordsShareSaysNothing() {
        var titles = List.of("正高级教师", "高级教师", "一级教师", "二级教师", "三级教师", "未定级");

        assertThat(Nearest.of("中级", titles)).isEmpty();
        assertThat(Nearest.of("一级老师", titles)).contains("一级教师");
        assertThat(Nearest.of("实小", List.of("凤来区实验小学"))).contains("凤来区实验小学");
    }
}
