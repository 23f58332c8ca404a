package yanxun.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A document comes in, is shown beside what was read out of it, is corrected and becomes a plan. */
class ImportScreenTest extends TownTest {
    private static final String YEAR_PLAN = """
            凤来区2026年小学教研工作计划

            发布 2026-01-05 09:12:30 阅读 318

            一、工作目标
            以课堂为主阵地,稳步提高教研质量。
            全年举办学科大讲堂不少于6场。
            二、主要任务
            1. 深化单元整体教学研究。每位教研员蹲点一所村小,随堂听课、当面反馈。
            2. 办好城乡联合教研。以强校带村校,同备一节课。
            三、月份安排
            三月
            召开学科教研部署会
            四月
            组织片区同课异构展示;开展村小蹲点视导
            """;

    Browser wang;

    @BeforeEach
    void found() {
        wang = as("王教研员");
    }

    @Test
    void anUploadedWordPlanIsShownBesideItsSource() {
        var document = Docx.of(YEAR_PLAN.lines().map(Docx::p).reduce("", String::concat)).bytes();

        var preview = wang.get(wang.upload("/plans/import", "file", "2026教研计划.docx", document).location()).body();

        assertThat(preview).contains("读出 1 份计划", "value=\"凤来区2026年小学教研工作计划\"", "value=\"2026-01-01\"", "value=\"2026-12-31\"");
        assertThat(preview).contains(">深化单元整体教学研究", ">召开学科教研部署会</textarea>", ">开展村小蹲点视导</textarea>", "value=\"2026-04-30\"");
        assertThat(preview).containsPattern("class=\"furniture\" value=\"\\d+\">发布 2026-01-05 09:12:30 阅读 318");
        assertThat(preview).contains("大讲堂", "≥ 6 场", "凤来区教研中心");
    }

    @Test
    void whatIsCorrectedAndConfirmedBecomesThePlan() {
        var source = pasted(YEAR_PLAN);

        var plan = wang.post(source + "/0", "title", "凤来区2026年教研计划(定稿)", "kind", "YEAR", "unit", town.bureau().toString(), "from", "2026-01-01", "to", "2026-12-31",
                "entry.0", "召开全区教研部署会", "entry.0.from", "2026-03-05", "entry.0.to", "2026-03-05", "entry.1", "", "task.1", "");
        assertThat(plan.status()).isEqualTo(303);

        var page = wang.get(plan.location()).body().replaceAll("(?s)<summary>全文</summary>.*", "");
        assertThat(page).contains("凤来区2026年教研计划(定稿)", "3月5日", "召开全区教研部署会", "四月", "开展村小蹲点视导", "深化单元整体教学研究", "草稿");
        assertThat(page).doesNotContain("组织片区同课异构展示", "<b>2. 办好城乡联合教研", "召开学科教研部署会");
        assertThat(wang.get(source).body()).contains("已导入", plan.location());
    }

    @Test
    void confirmingTwiceMakesOnePlan() {
        var source = pasted(YEAR_PLAN);

        var first = wang.post(source + "/0").location();

        assertThat(first).startsWith("/plans/");
        assertThat(wang.post(source + "/0").location()).isEqualTo(first);
        assertThat(wang.get("/plans").body()).contains("共 1 条");
    }

    @Test
    void twoPressesAtOnceMakeOnePlan() throws Exception {
        var source = pasted(YEAR_PLAN);
        var locations = new java.util.concurrent.ConcurrentSkipListSet<String>();

        var presses = IntStream.range(0, 4).mapToObj(_ -> Thread.ofVirtual().start(() -> locations.add(as("王教研员").post(source + "/0").location()))).toList();
        for (var press : presses) {
            press.join();
        }

        assertThat(locations).hasSize(1).allSatisfy(location -> assertThat(location).startsWith("/plans/"));
    }

    @Test
    void aPeriodTheDocumentDoesNotNameIsAskedForAndNothingTypedIsLost() {
        var source = pasted("村小结对帮扶方案\n一、任务\n1. 结对送教。\n二、月份安排\n三月\n送教到河口小学\n四月\n同备一节课\n");
        assertThat(wang.get(source).body()).contains("文件没有写明年份");

        var refused = wang.post(source + "/0", "title", "改过的名称", "from", "", "to", "", "task.0", "改过的任务", "entry.0", "改过的安排");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写开始日期", "value=\"改过的名称\"", ">改过的任务</textarea>", ">改过的安排</textarea>");

        var plan = wang.post(source + "/0", "from", "2027-01-01", "to", "2027-12-31", "entry.1", "同备一节课,\r\n互听一节课").location();
        assertThat(wang.get(plan).body()).contains("2027年3月", "送教到河口小学", "同备一节课, 互听一节课");
    }

    @Test
    void entriesFollowACorrectedPeriodUnlessTheirOwnDayWasChanged() {
        var source = pasted(YEAR_PLAN);

        var plan = wang.post(source + "/0", "from", "2027-01-01", "to", "2027-12-31", "entry.0", "召开学科教研部署会", "entry.0.from", "2026-03-01", "entry.0.to", "2026-03-31",
                "entry.1", "展示", "entry.1.from", "2027-05-06", "entry.1.to", "2027-05-06").location();

        assertThat(days(plan)).containsExactly("2027-03-01 2027-03-31", "2027-04-01 2027-04-30", "2027-05-06 2027-05-06");
    }

    @ParameterizedTest
    @CsvSource({"kind, EVERYTHING, 请选择计划的种类", "from, 2026-02-31, 开始日期不是有效日期", "to, 2025-01-01, 结束日期不能早于开始日期", "unit, abc, 不能为这个单位编写计划", "title, '', 请填写计划名称", "entry.0.from, morgen, “召开学科教研部署会”的开始日期不是有效日期"})
    void correctionsThatCannotBeAreRefusedWithASentence(String field, String value, String sentence) {
        var refused = wang.post(pasted(YEAR_PLAN) + "/0", field, value);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence);
    }

    @Test
    void nobodyWritesPlansForUnitsOutOfReach() {
        var zhang = as("张校长");
        var source = zhang.post("/plans/import", "text", YEAR_PLAN).location();

        assertThat(zhang.post(source + "/0", "unit", town.bureau().toString()).body()).contains("不能为这个单位编写计划,请选择本单位");
        assertThat(zhang.post(source + "/0", "unit", town.neighbourSchool().toString()).status()).isEqualTo(422);
        assertThat(zhang.post(source + "/0", "unit", town.school().toString()).status()).isEqualTo(303);
    }

    @Test
    void aDocumentIsItsReadersOwn() {
        var source = pasted(YEAR_PLAN);

        assertThat(as("周主任").get(source).status()).isEqualTo(404);
        assertThat(as("外教研员").get(source).status()).isEqualTo(404);
        assertThat(as("外教研员").post(source + "/0").status()).isEqualTo(404);
        assertThat(as("李老师").get("/plans/import").status()).isEqualTo(403);
        assertThat(wang.post(source + "/7").status()).isEqualTo(404);
    }

    @Test
    void everyPlanOfAFileIsConfirmedForItself() {
        var source = pasted(YEAR_PLAN + "\n\n凤来区2026年初中教研工作计划\n一、工作目标\n稳住质量。\n二、主要任务\n1. 抓实备课。\n三、月份安排\n五月\n组织中考研讨\n");
        assertThat(wang.get(source).body()).contains("读出 2 份计划");

        var second = wang.post(source + "/1").location();

        assertThat(wang.get(second).body()).contains("凤来区2026年初中教研工作计划", "组织中考研讨").doesNotContain("蹲点视导");
        assertThat(wang.get(source).body()).contains(second, "action=\"" + source + "/0\"").doesNotContain("action=\"" + source + "/1\"");
    }

    @Test
    void textInTheOfficesOldEncodingIsRead() {
        var preview = wang.get(wang.upload("/plans/import", "file", "计划.txt", YEAR_PLAN.getBytes(Charset.forName("GB18030"))).location()).body();

        assertThat(preview).contains("凤来区2026年小学教研工作计划", "召开学科教研部署会");
    }

    @Test
    void filesThatCannotBeReadAreRefusedWithASentence() {
        refused("计划.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, "旧版 Word 文档(.doc)", "另存为 .docx");
        refused("计划.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "PDF", "另存为 .docx");
        refused("计划.txt", new byte[0], "请选择文件或粘贴文字");
        refused("计划.txt", "  \n\t\n".getBytes(StandardCharsets.UTF_8), "文件里没有文字");
        refused("坏.docx", "PK\3\4 not really".getBytes(StandardCharsets.ISO_8859_1), ".docx");
        refused("夹带.docx", new Docx().part("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Docx.wrapped("document", "<w:body>&x;</w:body>")).bytes(), "可能有害");
        refused("炸弹.docx", Docx.of(Docx.p("计划") + "<w:p/>".repeat(8 << 20)).bytes(), "大得不正常");
        assertThat(wang.post("/plans/import", "text", " ").body()).contains("请选择文件或粘贴文字");
    }

    @Test
    void twentyMegabytesOfTextAreReadInSensibleTime() {
        var text = YEAR_PLAN + "\n附录\n" + "教研组每周集中备课一次,研究教材、研究学生,并做好记录。\n".repeat(240_000);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(18 << 20);
        var begun = Instant.now();

        var answer = wang.upload("/plans/import", "file", "长.txt", text.getBytes(StandardCharsets.UTF_8));
        var preview = wang.get(answer.location());

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().length()).isLessThan(4_000_000);
        assertThat(preview.body()).contains("凤来区2026年小学教研工作计划", "没有显示,导入不受影响", "不像一份计划;请拆成几份再导入");
        assertThat(wang.post(answer.location() + "/0").body()).contains("不像一份计划;请拆成几份再导入");
    }

    @Test
    void aPlanInOneEndlessLineIsShownShortened() {
        var preview = wang.get(pasted("凤来区2026年教研计划一、工作目标提高质量。二、工作任务" + "1.深入学校听课评课,帮助教师改进教学。".repeat(40_000)));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().length()).isLessThan(4_000_000);
    }

    @Test
    void textThatIsNoPlanSaysSo() {
        assertThat(wang.get(pasted("登录\n注册\n首页\n")).body()).contains("没有读出计划", "新建计划");
    }

    private String pasted(String text) {
        var answer = wang.post("/plans/import", "text", text);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private void refused(String name, byte[] content, String... words) {
        var answer = wang.upload("/plans/import", "file", name, content);
        assertThat(answer.status()).as(name).isEqualTo(422);
        assertThat(answer.body()).as(name).contains(words);
    }

    private java.util.List<String> days(String plan) {
        var id = UUID.fromString(plan.substring("/plans/".length()));
        return Scope.everywhere(() -> jdbc.sql("select starts_on || ' ' || ends_on from plan.entry where plan_id = :id order by starts_on").param("id", id).query(String.class).list());
    }
}
