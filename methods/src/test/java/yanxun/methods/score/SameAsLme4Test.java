package yanxun.methods.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What R's lme4 finds in the same ratings. The script that made data and answers lies beside them. */
class SameAsLme4Test {
    private record Expected(String kind, String name, double value, double error) {}

    @ParameterizedTest
    @ValueSource(strings = {"penicillin", "sparse", "repeated", "more-raters", "few", "no-rater-variance", "no-subject-variance", "no-variance", "whole-marks", "lessons"})
    void everyFigureAgreesToFourDigits(String name) throws IOException {
        var result = FairScores.of(ratings(name));
        var expected = expected(name);

        assertThat(result.isAdjusted()).isTrue();
        var variance = result.variance();
        double spread = Math.sqrt(variance.subject() + variance.rater() + variance.residual());
        assertThat(expected).hasSizeGreaterThan(8);
        for (var each : expected) {
            switch (each.kind()) {
                case "variance" -> near(each.name().equals("subject") ? variance.subject() : each.name().equals("rater") ? variance.rater() : each.name().equals("lesson") ? variance.ofLessons() : variance.residual(),
                        each.value(), spread * spread, each);
                case "mean" -> near(result.itemMeans().stream().mapToDouble(FairResult.ItemMean::mean).average().orElseThrow(), each.value(), spread, each);
                case "subject" -> {
                    var subject = result.subjects().stream().filter(one -> one.subject().equals(each.name())).findFirst().orElseThrow();
                    near(subject.adjusted(), mean(expected) + each.value(), spread, each);
                    near(subject.se(), each.error(), spread, each);
                }
                case "rater" -> {
                    var rater = result.raters().stream().filter(one -> one.rater().equals(each.name())).findFirst().orElseThrow();
                    near(rater.severity(), -each.value(), spread, each);
                    near(rater.se(), each.error(), spread, each);
                }
                default -> assertThat(each.kind()).isIn("made", "criterion");
            }
        }
    }

    /** Four digits of the figure itself, or of the spread where the figure is nearly nought. */
    private static void near(double ours, double theirs, double spread, Expected of) {
        assertThat(ours).as(of.toString()).isCloseTo(theirs, within(1e-4 * Math.max(Math.abs(theirs), 0.1 * spread)));
    }

    private static double mean(List<Expected> expected) {
        return expected.stream().filter(each -> each.kind().equals("mean")).findFirst().orElseThrow().value();
    }

    static List<Rating> ratings(String name) throws IOException {
        var lines = lines(name + ".csv");
        var heads = Arrays.asList(lines.getFirst().split(","));
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(cells -> new Rating(cells[heads.indexOf("subject")], cells[heads.indexOf("rater")], cells[heads.indexOf("item")],
                Double.parseDouble(cells[heads.indexOf("score")]), heads.contains("lesson") ? cells[heads.indexOf("lesson")] : null, null)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Expected> expected(String name) throws IOException {
        return lines(name + ".expected.csv").stream().skip(1).map(line -> line.split(",", -1))
                .map(cells -> new Expected(cells[0], cells[1], Double.parseDouble(cells[2]), cells[3].isEmpty() ? Double.NaN : Double.parseDouble(cells[3]))).toList();
    }

    private static List<String> lines(String file) throws IOException {
        try (var content = SameAsLme4Test.class.getResourceAsStream(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
