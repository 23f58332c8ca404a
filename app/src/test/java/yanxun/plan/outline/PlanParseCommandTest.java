package yanxun.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanParseCommandTest {

    private static final String PLAN = """
            发布 2024-01-02 10:11:12 阅读 12
            青山县2024年教研计划
            一、工作目标
            每年举办大讲堂不少于10场。
            二、主要任务
            1.听课。要勤。
            主要活动安排
            二月:1.总结;2.布置
            9月10日 庆祝教师节
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheContractAsJson() throws IOException {
        assertThat(run(file("计划.txt", PLAN), "--json")).isZero();

        var plan = json().get("plans").get(0);
        assertThat(json().get("plans").size()).isEqualTo(1);
        assertThat(names(plan)).startsWith("title", "period", "sections", "goals", "tasks", "targets", "calendar", "uncertain");
        assertThat(plan.get("period").toString()).isEqualTo("{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"}");
        assertThat(plan.get("goals").toString()).isEqualTo("[\"每年举办大讲堂不少于10场。\"]");
        assertThat(plan.get("sections").get(0).toString()).isEqualTo("{\"number\":\"一\",\"title\":\"工作目标\",\"text\":\"每年举办大讲堂不少于10场。\",\"children\":[],\"line\":3,\"lastLine\":4}");
        assertThat(plan.get("sections").get(2).get("number").isNull()).isTrue();
        assertThat(plan.get("tasks").get(0).toString()).isEqualTo("{\"number\":\"1\",\"title\":\"听课\",\"text\":\"要勤。\",\"section\":\"二\",\"line\":6}");
        assertThat(plan.get("targets").get(0).toString()).startsWith("{\"text\":\"每年举办大讲堂不少于10场\",\"measure\":\"大讲堂\",\"atLeast\":10,\"per\":\"year\"");
        assertThat(plan.get("calendar").get(0).toString()).startsWith("{\"label\":\"二月\",\"month\":2,\"week\":null,\"stage\":null,\"date\":null,\"items\":[\"总结\",\"布置\"]");
        assertThat(plan.get("calendar").get(1).get("date").asString()).isEqualTo("2024-09-10");
        assertThat(json().get("furniture").toString()).isEqualTo("[{\"line\":1,\"text\":\"发布 2024-01-02 10:11:12 阅读 12\"}]");
    }

    @Test
    void takesItsVerbOrNot() throws IOException {
        assertThat(PlanParseCommand.run(List.of("plan", "parse", "--json", file("a.txt", PLAN)), stream(out), stream(err))).isZero();
    }

    @Test
    void printsATreeForAPerson() throws IOException {
        assertThat(run(file("计划.txt", PLAN))).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("计划:青山县2024年教研计划", "  期间:2024-01-01 至 2024-12-31", "    一 工作目标 | 每年举办大讲堂不少于10场。", "    二/1 听课", "    二月:总结 | 布置", "网页杂项(1):");
    }

    @Test
    void aPlanWithoutTitleBearsTheFilesName() throws IOException {
        assertThat(run(file("河东小学2024年教研计划.txt", "一、目标\n提高质量。"), "--json")).isZero();

        assertThat(json().get("plans").get(0).get("title").asString()).isEqualTo("河东小学2024年教研计划");
        assertThat(json().get("plans").get(0).get("period").get("from").asString()).isEqualTo("2024-01-01");
    }

    @Test
    void aFilesNameThatIsNoTitleIsNone() throws IOException {
        assertThat(run(file("新建文档(3).txt", "一、目标\n提高质量。"), "--json")).isZero();

        assertThat(json().get("plans").get(0).get("title").isNull()).isTrue();
        assertThat(json().get("plans").get(0).get("uncertain").get(0).get("why").asString()).isEqualTo("没有找到计划的标题");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a.txt", "b.txt")).isEqualTo(2);
        assertThat(run("--yaml")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("用法：./yanxun plan parse 文件 [--json]");
        assertThat(out.size()).isZero();
    }

    @Test
    void saysWhyItRefuses() throws IOException {
        assertThat(run(file("a.txt", "%PDF-1.7"), "--json")).isEqualTo(1);

        assertThat(json().get("error").asString()).contains("PDF", "另存为 .docx");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("PDF");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(run(folder.resolve("没有.txt").toString())).isEqualTo(1);
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("打不开文件");
    }

    @Test
    void anEmptyPageIsNoMistake() throws IOException {
        assertThat(run(file("a.txt", "\n\n"), "--json")).isZero();

        assertThat(json().toString()).isEqualTo("{\"plans\":[],\"furniture\":[]}");
    }

    private int run(String... args) {
        return PlanParseCommand.run(List.of(args), stream(out), stream(err));
    }

    /** A terminal that claims to know no Chinese. */
    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.US_ASCII);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
