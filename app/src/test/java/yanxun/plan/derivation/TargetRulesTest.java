package yanxun.plan.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.plan.TargetReading.Figure;

class TargetRulesTest {
    private static final List<Figure> CATALOGUE = List.of(new Figure("activities", "教研活动", "场"), new Figure("lectures", "大讲堂", "场"), new Figure("lessons-delivered", "送课", "场"),
            new Figure("schools-covered", "覆盖学校", "所"), new Figure("attendance-rate", "到会率", "%"), new Figure("hours", "学时", "学时"));

    @ParameterizedTest
    @CsvSource({"大讲堂, 全年大讲堂不少于10场, 场, lectures", "专题讲座, 讲座不少于6次, 次, lectures", "送教下乡, 送教下乡不少于4次, 次, lessons-delivered", "参会率, 参会率达到95%, %, attendance-rate",
        "教研活动, 每月至少2次教研活动, 次, activities", "学科覆盖率, 学科覆盖率100%, %, ", "覆盖学校, 覆盖全部65所学校, 所, schools-covered", "读书笔记, 每人读书笔记不少于1万字, 字, ", "听课, 听课不少于60节, 节, ",
        "教研活动, 参加教研活动不少于500人, 人, ", "校, 每学期走遍各校并开展教研活动不少于3次, 次, activities"})
    void suggestsAFigureOnlyWhereOneFits(String measure, String text, String unit, String key) {
        assertThat(Suggestion.of(measure, text, unit, CATALOGUE).map(Figure::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void suggestsNothingFromAnEmptyCatalogue() {
        assertThat(Suggestion.of("大讲堂", "大讲堂不少于10场", "场", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, month, 次, 2026-01-01, 2026-12-31, 24", "10, year, 场, 2026-01-01, 2026-12-31, 10", "10, , 场, 2026-01-01, 2026-12-31, 10", "3, term, 次, 2026-01-01, 2026-12-31, 6", "3, term, 次, 2026-02-25, 2026-07-10, 3",
        "95, month, %, 2026-01-01, 2026-12-31, 95", "10, year, 场, 2026-01-01, 2028-12-31, 30", "10, year, 场, 2026-09-01, 2027-01-31, 10", "5, schoolYear, 次, 2026-09-01, 2027-08-31, 5", "1, week, 次, 2026-01-01, 2026-12-31, ", "1, day, 次, 2026-01-01, 2026-12-31, "})
    void reckonsWhatATargetComesToOverThePlan(BigDecimal atLeast, String per, String unit, LocalDate from, LocalDate to, BigDecimal need) {
        assertThat(new Need(atLeast, per, unit).over(from, to)).isEqualTo(need);
    }
}
