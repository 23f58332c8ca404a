package yanxun.rubric.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yanxun.rubric.Coding;
import yanxun.rubric.Rating;

class TrialTest {
    private static final Rating LESSON = (Rating) Template.of("lesson").content();

    private static Map<String, String> all(String level) {
        var typed = new LinkedHashMap<String, String>();
        LESSON.items().forEach(item -> typed.put("a." + item.key(), level));
        return typed;
    }

    @Test
    void theWorkingNamesEveryDimensionAndItsPartOfTheTotal() {
        var score = LESSON.score(Trial.answers(LESSON, all("B")));
        assertThat(score.total()).isEqualTo("85.00");
        assertThat(Trial.working(LESSON, score)).hasSize(4).first().asString().startsWith("学习目标").endsWith("得 12.75 分 ÷ 应得 15 分 × 权重 15 分 = 12.75 分");
    }

    @Test
    void whatIsNotApplicableMovesItsPoints() {
        var typed = all("A");
        typed.put("a.i5", "-");
        typed.put("a.i6", "-");
        typed.put("a.i4", "C");
        var working = Trial.working(LESSON, LESSON.score(Trial.answers(LESSON, typed)));
        assertThat(working.get(1)).contains("学习过程").contains("得 19.8 分").contains("应得 24 分").contains("权重 40 分").contains("= 33 分");
    }

    @Test
    void whatIsMissingIsNamed() {
        var typed = all("A");
        typed.remove("a.i10");
        typed.put("a.i11", "Z");
        assertThat(Trial.working(LESSON, LESSON.score(Trial.answers(LESSON, typed)))).last().asString().contains("当堂检测、目标达成");
    }

    @Test
    void aVetoIsNamed() {
        var typed = all("A");
        typed.put("a.i9", "D");
        assertThat(Trial.working(LESSON, LESSON.score(Trial.answers(LESSON, typed)))).last().asString().contains("知识无差错");
    }

    @Test
    void codesAreReadByTheirScheme() {
        var st = (Coding) Template.of("st").content();
        assertThat(Trial.reading(st, "ttts, TTSSSSTTTTSTSSSSTTSTTTTSSS")).hasSize(3).last().asString().contains("混合型");
        assertThat(Trial.reading(st, "TTX")).singleElement().asString().contains("X");
        assertThat(Trial.reading(st, " ")).isEmpty();
        assertThat(Trial.reading((Coding) Template.of("flanders").content(), "4 8 4 9,10 5 5")).hasSize(4);
        assertThat(Trial.reading((Coding) Template.of("questions").content(), "c1 c5 c1")).hasSize(8).first().asString().contains("2 次");
    }
}
