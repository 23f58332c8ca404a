package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodScannerTest {

    @ParameterizedTest
    @CsvSource({
        "某区2024年工作计划, 2024-01-01, 2024-12-31",
        "2024年度教研工作要点, 2024-01-01, 2024-12-31",
        "2024教研工作要点, 2024-01-01, 2024-12-31",
        "二〇二四年教研计划, 2024-01-01, 2024-12-31",
        "二○二四年教研計劃, 2024-01-01, 2024-12-31",
        "２０２４年教研计划, 2024-01-01, 2024-12-31",
        "2024年上半年教研计划, 2024-01-01, 2024-06-30",
        "2024年下半年教研计划, 2024-07-01, 2024-12-31",
        "2024年第二季度工作安排, 2024-04-01, 2024-06-30",
        "2024年春季学期教研计划, 2024-02-01, 2024-07-15",
        "2024年秋季教研计划, 2024-09-01, 2025-01-31",
        "2024年2月—7月教研计划, 2024-02-01, 2024-07-31",
        "2024年9月至2025年1月教研计划, 2024-09-01, 2025-01-31",
        "2024年9月-1月教研计划, 2024-09-01, 2025-01-31",
        "2016-2017学年度第二学期研训计划, 2017-02-01, 2017-07-15",
        "2016 2017学年度第二学期, 2017-02-01, 2017-07-15",
        "2024—2025学年第一学期教研计划, 2024-09-01, 2025-01-31",
        "2024～2025学年度上学期教研计划, 2024-09-01, 2025-01-31",
        "2024-2025学年下学期教研计划, 2025-02-01, 2025-07-15",
        "2024-2025学年（上）教研计划, 2024-09-01, 2025-01-31",
        "2024—25学年第二学期教研计划, 2025-02-01, 2025-07-15",
        "2025学年第一学期教研计划, 2025-09-01, 2026-01-31",
        "2025學年度第二學期教研計劃, 2026-02-01, 2026-07-15",
        "2025—2026学年度教研计划, 2025-09-01, 2026-08-31",
        "114學年度教師專業發展計畫, 2025-09-01, 2026-08-31",
        "07 08学年度第一学期研训计划, 2007-09-01, 2008-01-31",
        "2021—2025年教师培训规划, 2021-01-01, 2025-12-31",
        "2023年工作总结和2024年工作计划, 2024-01-01, 2024-12-31",
    })
    void readsThePeriodOfATitle(String title, LocalDate from, LocalDate to) {
        assertThat(PeriodScanner.in(title)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"教研工作计划", "20xx年教研计划", "ⅹⅹ年教研计划", "22023年计划", "第2024次会议", "1250工程计划", "", "3年规划"})
    void leavesOpenWhatATitleDoesNotSay(String title) {
        assertThat(PeriodScanner.in(title)).isNull();
    }

    @Test
    void tellsTheYearOfAMonthOnlyWhereItIsClear() {
        var schoolYear = Period.schoolYear(2024);

        assertThat(schoolYear.yearOf(10)).isEqualTo(2024);
        assertThat(schoolYear.yearOf(3)).isEqualTo(2025);
        assertThat(Period.years(2021, 2025).yearOf(3)).isNull();
        assertThat(Period.autumnTerm(2024).yearOf(5)).isNull();
    }
}
