package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real documents, where their folder lies beside the repository; only counts are written down here, their sentences are not ours. */
class SeedsTest {

    private final List<Path> folders = Stream.of("../shared/seeds", "../../shared/seeds", "../../../shared/seeds", "../../../../shared/seeds")
            .map(folder -> Path.of("").toAbsolutePath().resolve(folder).normalize()).filter(Files::isDirectory).toList();

    @BeforeEach
    void onlyWhereTheDocumentsAre() {
        assumeThat(folders).as("the folder of source documents").isNotEmpty();
    }

    @Test
    void nothingOfAnyDocumentIsLost() throws IOException {
        try (var files = Files.list(folders.getFirst())) {
            for (var file : files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                var source = Files.readString(file);
                assertThat(Coverage.missing(source, PlanParser.parse(source))).as(file.getFileName().toString()).isEmpty();
            }
        }
    }

    @Test
    void aDistrictsPlan() throws IOException {
        var document = parse("000");
        var plan = document.plans().getFirst();

        assertThat(document.plans()).hasSize(1);
        assertThat(plan.goals()).hasSize(6);
        assertThat(plan.tasks()).hasSize(15).extracting(Task::number).startsWith("1", "2").endsWith("14", "15");
        assertThat(plan.sections()).extracting(Section::number).containsExactly(null, "一", "二", null);
        assertThat(plan.sections().get(2).children()).extracting(Section::number).containsExactly("一", "二", "三", "四", "五", "六");
        assertThat(plan.calendar()).extracting(CalendarEntry::month).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(plan.calendar()).extracting(entry -> entry.items().size()).containsExactly(3, 3, 2, 3, 1, 1, 2, 2, 2, 3, 2);
        assertThat(plan.uncertain()).extracting(Uncertain::line).containsExactly(93);
        assertThat(document.furniture()).extracting(Furniture::line).containsExactly(3, 141, 143, 145, 147, 149, 151);
    }

    @Test
    void aSummaryAndThePlanAfterIt() throws IOException {
        var plans = parse("002").plans();

        assertThat(plans).extracting(ParsedPlan::period).containsExactly(Period.year(2023), Period.year(2024));
        assertThat(plans).extracting(ParsedPlan::number).containsExactly("一", "二");
        assertThat(plans.get(0).tasks()).isEmpty();
        assertThat(plans.get(1).tasks()).hasSize(6);
        assertThat(plans.get(1).targets()).extracting(Target::atLeast).extracting(Number::intValue).containsExactly(1, 2, 30);
    }

    @Test
    void sixCommunityPlans() throws IOException {
        var plans = parse("003").plans();

        assertThat(plans).hasSize(6);
        assertThat(plans).extracting(plan -> plan.tasks().size()).containsExactly(22, 4, 13, 38, 15, 11);
        assertThat(plans).extracting(plan -> plan.targets().size()).containsExactly(6, 3, 4, 1, 5, 4);
        assertThat(plans).extracting(plan -> plan.calendar().size()).containsExactly(0, 3, 5, 0, 0, 0);
        assertThat(plans.get(1).targets()).extracting(Target::measure).containsOnly("大讲堂");
        assertThat(plans.get(1).calendar()).extracting(CalendarEntry::date).containsExactly("12-10", "12-25", null);
    }

    @Test
    void aPlanOnOneLine() throws IOException {
        var document = parse("004");
        var plan = document.plans().getFirst();

        assertThat(document.plans()).hasSize(1);
        assertThat(plan.period()).isEqualTo(Period.year(2025));
        assertThat(plan.sections()).extracting(Section::number).containsExactly(null, "一", "二", "三", "四", "五", "六", null);
        assertThat(plan.tasks()).hasSize(5);
        assertThat(document.furniture()).hasSize(20);
    }

    private ParsedDocument parse(String prefix) throws IOException {
        try (var files = Files.list(folders.getFirst())) {
            return PlanParser.parse(Files.readString(files.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow()));
        }
    }
}
