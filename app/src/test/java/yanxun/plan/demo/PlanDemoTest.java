package yanxun.plan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yanxun.methods.outline.ParsedPlan;
import yanxun.methods.outline.PlanParser;

/** The documents of the demo region are read as they are meant. */
class PlanDemoTest {
    @Test
    void theDistrictsPlanIsReadWhole() {
        var plan = parsed(PlanDocument.of("plan-district.txt", "计划.txt", "year", "2026"));

        assertThat(plan.title()).isEqualTo("凤城区教育教学研究中心2026年工作计划");
        assertThat(plan.period()).hasToString("Period[from=2026-01-01, to=2026-12-31]");
        assertThat(plan.goals()).hasSize(3);
        assertThat(plan.tasks()).hasSize(14);
        assertThat(plan.calendar()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(plan.calendar().stream().flatMap(entry -> entry.items().stream())).hasSizeGreaterThan(40).anyMatch(item -> item.contains("质量监测暨教学研讨会(春季)"));
        assertThat(plan.targets()).extracting(target -> target.atLeast().intValue()).contains(20, 60, 40, 50, 95);
        assertThat(plan.uncertain()).isEmpty();
    }

    @Test
    void theSectionsTermPlansCountInWeeks() {
        var plan = parsed(PlanDocument.of("plan-section.txt", "计划.txt", "unit", "凤城区教研中心小学教研室", "year", "2026", "term", "秋季"));

        assertThat(plan.period().from()).hasToString("2026-09-01");
        assertThat(plan.calendar()).extracting(entry -> entry.week()).containsExactly(1, 3, 5, 7, 9, 12, 15, 18);
        assertThat(plan.tasks()).hasSize(4);
        assertThat(plan.uncertain()).isEmpty();
    }

    @Test
    void everySchoolsPlanHasItsOwnTasks() {
        for (var resolve : PlanDocument.resolves()) {
            var plan = parsed(PlanDocument.of("plan-school.txt", "计划.txt", "unit", "羊里镇中心小学", "year", "2026", "first", resolve.task(), "second", "另一项。内容。"));
            assertThat(plan.tasks()).hasSize(4);
            assertThat(plan.tasks().getFirst().title()).contains(resolve.task().substring(0, 6));
            assertThat(plan.uncertain()).isEmpty();
        }
    }

    @Test
    void everyResolveServesATaskOfTheDistrict() {
        var tasks = parsed(PlanDocument.of("plan-district.txt", "计划.txt", "year", "2026")).tasks();
        assertThat(PlanDocument.resolves()).allSatisfy(resolve -> assertThat(tasks).anyMatch(task -> task.title().contains(resolve.serves())));
    }

    @Test
    void theCitysPointsAreReadToo() {
        assertThat(parsed(PlanDocument.of("plan-city.txt", "要点.txt", "year", "2026")).tasks()).hasSize(3);
    }

    private static ParsedPlan parsed(PlanDocument document) {
        var plans = PlanParser.parse(document.text(), document.name()).plans();
        assertThat(plans).hasSize(1);
        assertThat(List.of(document.text())).noneMatch(text -> text.contains("{"));
        return plans.getFirst();
    }
}
