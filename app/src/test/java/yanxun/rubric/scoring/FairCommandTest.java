package yanxun.rubric.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.error.Rejected;

class FairCommandTest {
    private static final String LINKED = """
            subject,rater,item,score
            甲,张,,80
            甲,李,,76
            乙,张,,90
            乙,李,,84
            丙,李,,70
            丙,王,,81
            乙,王,,93
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void printsTheContractAsJson() throws IOException {
        assertThat(run(file(LINKED), "--json")).isZero();

        assertThat(json().propertyNames()).containsExactly("subjects", "raters", "variance", "connected", "reliability", "reliabilityAbsolute", "reliabilityAdjusted", "adjusted", "reason", "groups", "items", "study");
        assertThat(json().get("subjects").get(0).propertyNames()).startsWith("subject", "raw", "trimmed", "adjusted", "se", "rankLow", "rankHigh");
        assertThat(json().get("raters").get(0).propertyNames()).startsWith("rater", "severity", "se");
        assertThat(json().get("variance").propertyNames()).containsExactly("subject", "rater", "residual");
        assertThat(json().get("connected").booleanValue()).isTrue();
        assertThat(json().get("reliability").doubleValue()).isBetween(0.8, 1.0);
        assertThat(json().get("subjects").get(2).get("raw").doubleValue()).isEqualTo(75.5);
        assertThat(json().get("raters").get(1).get("severity").doubleValue()).as("李 is strict").isPositive();
        assertThat(json().get("raters").get(2).get("severity").doubleValue()).as("王 is lenient").isNegative();
    }

    @Test
    void aRatingGivenTwiceIsRefusedNamingBothRows() throws IOException {
        assertThatThrownBy(() -> run(Files.copy(Path.of("src/test/resources/yanxun/rubric/scoring/40-score-same-rating-twice.csv"), folder.resolve("a.csv")), "--json")).isInstanceOf(Rejected.class)
                .hasMessageContaining("50").hasMessageContaining("第 2 行");
    }

    @Test
    void aDecimalCommaIsNoThousand() {
        assertThatThrownBy(() -> run(Files.copy(Path.of("src/test/resources/yanxun/rubric/scoring/41-score-decimal-comma.csv"), folder.resolve("b.csv")), "--json")).isInstanceOf(Rejected.class)
                .hasMessageContaining("小数请用小数点");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "王 芳,李,内容,80,2026-03-01\\n王芳,李,内容,82,2026/3/1 | 与第 2 行是同一个人对同一对象", "甲,李　明,内容,80,\\n甲,李明,内 容,82, | 与第 2 行是同一个人对同一对象", "Ａ1,r1,内容,80,\\nA1,r1,内容,80, | 与第 2 行是同一个人对同一对象",
        "甲,李,内容,\"79,625\", | 得分里不写逗号", "甲,李,内容,\"1，080\", | 得分里不写逗号"})
    void whatIsWrittenAnotherWayIsTheSame(String rows, String told) throws IOException {
        var table = file("subject,rater,item,score,time\n" + rows.replace("\\n", "\n"));

        assertThatThrownBy(() -> run(table, "--json")).isInstanceOf(Rejected.class).hasMessageContaining(told);
    }

    @Test
    void takesHeadingsInAnyOrderChineseAndInTheEncodingOfOffices() throws IOException {
        run(file(LINKED), "--json");
        var expected = json();
        var table = "评委,得分,选手\n张,80,甲\n李,76,甲\n张,90,乙\n李,84,乙\n李,70,丙\n王,81,丙\n王,93,乙\n";

        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            run(Files.write(folder.resolve("评分.csv"), table.getBytes(charset)), "--json");
            assertThat(json()).isEqualTo(expected);
        }
    }

    @Test
    void unlinkedRatersAreNamedNotCorrected() throws IOException {
        assertThat(run(file("subject,rater,item,score\n甲,张,,80\n乙,张,,90\n丙,王,,70\n丁,王,,60\n"), "--json")).isZero();

        assertThat(json().get("connected").booleanValue()).isFalse();
        assertThat(json().get("groups").intValue()).isEqualTo(2);
        assertThat(json().get("reason").stringValue()).startsWith("未校正：").contains("2 组");
        assertThat(json().get("subjects")).allSatisfy(subject -> assertThat(subject.get("adjusted").isNull()).isTrue());
        assertThat(json().get("subjects").get(0).get("raw").doubleValue()).isEqualTo(80);
        assertThat(json().get("variance").toString()).isEqualTo("{\"subject\":null,\"rater\":null,\"residual\":null}");
        assertThat(json().get("reliability").isNull()).isTrue();
    }

    @Test
    void lessonsShowHowManyAreNeeded() throws IOException {
        var table = new StringBuilder("subject,lesson,rater,item,score\n");
        var random = new java.util.Random(4);
        for (int teacher = 0; teacher < 20; teacher++) {
            double own = 4 * random.nextGaussian();
            for (int lesson = 0; lesson < 3; lesson++) {
                double good = 3 * random.nextGaussian();
                for (int rater : new int[] {(teacher + lesson) % 6, (teacher + lesson + 1) % 6}) {
                    table.append("t%d,第%d节,r%d,,%.1f%n".formatted(teacher, lesson + 1, rater, 80 + own + good + rater + 2 * random.nextGaussian()));
                }
            }
        }
        run(file(table.toString()), "--json", "--target", "0.7");

        assertThat(json().get("variance").get("lesson").doubleValue()).isCloseTo(9, within(6.0));
        assertThat(json().get("study").get("target").doubleValue()).isEqualTo(0.7);
        assertThat(json().get("study").get("plans").get(0).propertyNames()).containsExactly("lessons", "raters", "reliability");
    }

    @Test
    void timesShowWhoDrifts() throws IOException {
        var table = new StringBuilder("对象,评分人,得分,日期\n");
        for (int subject = 0; subject < 12; subject++) {
            for (int rater = 0; rater < 4; rater++) {
                table.append("s%d,r%d,%d,2026-03-%02d%n".formatted(subject, rater, 80 + subject * 5 % 7 + (subject + rater) % 2 - (rater == 0 ? subject : 0), subject + 1));
            }
        }
        run(file(table.toString()), "--json");
        assertThat(json().get("raters").get(0).get("drift").get("clear").booleanValue()).isTrue();
        assertThat(json().get("raters").get(0).get("drift").get("perUnit").doubleValue()).isPositive();

        run(file(table.toString()));
        assertThat(text()).contains("越来越严");
    }

    @Test
    void aTableForPeopleStandsTheBestFirst() throws IOException {
        assertThat(run(file(LINKED))).isZero();

        var lines = text().lines().toList();
        assertThat(lines.getFirst().strip().split("\\s+")).containsExactly("评分对象", "评分数", "平均分", "去高去低", "校正分", "标准误", "名次区间");
        assertThat(lines.get(1)).startsWith("乙");
        assertThat(text()).contains("严格度", "信度：", "要达到 0.65：");
    }

    @Test
    void badRowsAreNamedByRowAndField() {
        assertThatThrownBy(() -> run(file("subject,rater,item,score\n甲,张,,八十\n,李,,76\n"))).isInstanceOf(Rejected.class)
                .hasMessageContaining("第 2 行「得分(score)」").hasMessageContaining("八十").hasMessageContaining("第 3 行「对象(subject)」").hasMessageContaining("有 2 处");
        assertThatThrownBy(() -> run(file("subject,rater,item,score,time\n甲,张,,80,去年\n"))).isInstanceOf(Rejected.class).hasMessageContaining("时间(time)");
        assertThatThrownBy(() -> run(file("subject,item,score\n甲,,80\n"))).isInstanceOf(Rejected.class).hasMessageContaining("评分人(rater)");
        assertThatThrownBy(() -> run(file("subject,rater,item,score\n"))).isInstanceOf(Rejected.class).hasMessageContaining("没有评分");
        assertThatThrownBy(() -> run(folder.resolve("没有.csv"))).isInstanceOf(Rejected.class).hasMessageContaining("打不开文件");
        assertThatThrownBy(() -> run(file(LINKED), "--target", "2")).isInstanceOf(Rejected.class).hasMessageContaining("--target");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(FairCommand.run(List.of("--json"), stream(), stream())).isEqualTo(2);
        assertThat(text()).contains("score fair");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("scores.csv"), text);
    }

    private int run(Path file, String... options) {
        out.reset();
        var words = new java.util.ArrayList<>(List.of(options));
        words.addFirst(file.toString());
        return FairCommand.run(words, stream(), stream());
    }

    private PrintStream stream() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }
}
