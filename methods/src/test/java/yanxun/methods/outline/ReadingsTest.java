package yanxun.methods.outline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented documents of the layouts schools and bureaus use; in {@code readings.txt} the right reading stands below each. */
class ReadingsTest {

    record Reading(String text, List<String> lines) {
        @Override
        public String toString() {
            return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void isReadAsWrittenBelowIt(Reading reading) {
        var document = PlanParser.parse(reading.text());

        assertThat(told(document, reading.lines())).containsExactlyElementsOf(reading.lines());
        assertThat(Coverage.missing(reading.text().replaceAll("(?i)<br/?>", "").replaceAll("\\*\\*|主 *旨", ""), document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void andAsWellWithOtherLineEndsAndWidths(Reading reading) {
        var text = reading.text().replace("\n", "\r\n").replace('（', '(').replace('）', ')').replace('：', ':').replace('，', ',').replace('　', ' ');

        assertThat(folded(told(PlanParser.parse("\uFEFF" + text), reading.lines()))).containsExactlyElementsOf(folded(reading.lines()));
    }

    static Stream<Reading> readings() throws IOException {
        try (var stream = ReadingsTest.class.getResourceAsStream("readings.txt")) {
            return Stream.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^----\n")).map(part -> part.split("(?m)^=>\n")).map(part -> new Reading(part[0], part[1].lines().toList()));
        }
    }

    /** Sections and targets are compared where the reading speaks of them. */
    private static List<String> told(ParsedDocument document, List<String> wanted) {
        var lines = new ArrayList<String>();
        for (var plan : document.plans()) {
            lines.add("TITLE " + (plan.title().isEmpty() ? "-" : plan.title()));
            if (plan.period() != null) {
                lines.add("PERIOD " + plan.period().from() + " " + plan.period().to());
            }
            if (wanted.stream().anyMatch(line -> line.startsWith("SECTIONS"))) {
                lines.add("SECTIONS " + plan.sections().stream().map(section -> Objects.requireNonNullElse(section.number(), "-")).collect(joining(" ")));
            }
            plan.calendar().forEach(entry -> lines.add(entry(entry)));
            if (wanted.stream().anyMatch(line -> line.startsWith("TARGET"))) {
                plan.targets().forEach(target -> lines.add("TARGET %s %s %s/%s".formatted(Objects.requireNonNullElse(target.each(), "-"), target.measure(), target.atLeast(), Objects.requireNonNullElse(target.per(), "-"))));
            }
            plan.uncertain().forEach(doubt -> lines.add("DOUBT " + doubt.line()));
        }
        if (!document.furniture().isEmpty()) {
            lines.add("FURNITURE " + document.furniture().stream().map(line -> String.valueOf(line.line())).collect(joining(" ")));
        }
        return lines;
    }

    private static String entry(CalendarEntry entry) {
        var day = entry.date() != null ? entry.date() : entry.month() != null ? entry.month() + "m" : "-";
        var last = entry.lastDate() == null ? "" : "–" + entry.lastDate();
        return (day + last + (entry.week() == null ? "" : " " + entry.week() + "w") + " " + String.join("; ", entry.items())).strip();
    }

    private static List<String> folded(List<String> lines) {
        return lines.stream().map(line -> Folding.fold(line).replace(" ", "")).toList();
    }
}
