package yanxun.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yanxun.methods.outline.PlanParser;

class EntryDatesTest {

    @Test
    void aMonthFallsInTheYearItsLabelTells() {
        var plan = PlanParser.parse("石桥中学教研工作三年规划(2026—2028年)\n一、实施步骤\n第一阶段(2026年1月—12月):打基础\n第二阶段(2027年1月—12月):求突破\n第三阶段(2028年3月):创特色").plans().getFirst();
        var from = plan.period().from();
        var dates = plan.calendar().stream().map(entry -> EntryDates.of(entry, from, plan.period().to(), from)).toList();

        assertThat(dates).extracting(EntryDates::from).containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 3, 1));
        assertThat(dates).extracting(EntryDates::to).containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31), LocalDate.of(2028, 3, 31));
    }

    @Test
    void aMonthWithoutYearFallsInThePeriod() {
        var plan = PlanParser.parse("2025—2026学年第一学期教研计划\n一、安排\n九月:开会\n一月:总结").plans().getFirst();
        var dates = plan.calendar().stream().map(entry -> EntryDates.of(entry, plan.period().from(), plan.period().to(), plan.period().from())).toList();

        assertThat(dates).extracting(EntryDates::from).containsExactly(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 1));
    }
}
