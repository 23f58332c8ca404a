package yanxun.document.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.document.numbering.Numbering;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Documents in life: drafted, proof-read, numbered and issued, signed for, withdrawn, and who may see and do what. */
class DocumentScreenTest extends TownTest {
    @Autowired
    Numbering numbering;

    @Autowired
    PlatformTransactionManager transactions;

    Browser wang;
    Browser zhou;
    Browser zhang;
    Browser li;

    @BeforeEach
    void found() {
        wang = as("王教研员");
        zhou = as("周主任");
        zhang = as("张校长");
        li = as("李老师");
        assertThat(zhou.put("/documents/register/issuers/" + town.bureau(), "word", "凤教研").status()).isEqualTo(303);
    }

    private String drafted(Browser browser, String title, String body) {
        var id = Id.next().toString();
        var answer = browser.post("/documents", "id", id, "unit", "", "kind", "NOTICE", "title", title, "addressees", "各小学", "body", body, "signature", "凤来区教研中心", "sealed", "true", "signedOn", "2026-11-16");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return id;
    }

    private String issued(String title) {
        var id = drafted(wang, title, "请各学校认真组织。");
        assertThat(wang.post("/documents/" + id + "/addresses", "units", town.school().toString()).status()).isEqualTo(303);
        assertThat(wang.delete("/documents/" + id + "/addresses/" + Id.next()).status()).as("of another document").isEqualTo(404);
        assertThat(wang.delete("/documents/" + id + "/annexes/" + Id.next()).status()).as("of another document").isEqualTo(404);
        var answer = zhou.put("/documents/" + id + "/issue");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return id;
    }

    @Test
    void aDraftBelongsToItsOfficeAndGoesOutWithANumber() {
        var id = drafted(wang, "关于举办研讨活动的通知", "定于2026年11月20日（星期五）举办。");
        assertThat(zhou.get("/documents/" + id).body()).contains("关于举办研讨活动的通知", "草稿");
        assertThat(zhang.get("/documents/" + id).status()).isEqualTo(404);
        assertThat(wang.put("/documents/" + id + "/issue").status()).isEqualTo(403);
        assertThat(zhou.put("/documents/" + id + "/issue").body()).contains("还没有选择发给谁");

        wang.post("/documents/" + id + "/addresses", "units", town.school().toString());
        assertThat(zhou.put("/documents/" + id + "/issue").status()).isEqualTo(303);

        assertThat(zhou.get("/documents/" + id).body()).contains("凤教研〔2026〕1号", "已印发", "未签收", "凤来区实验小学");
        assertThat(zhou.put("/documents/" + id + "/issue").body()).contains("不能再印发");
        assertThat(wang.put("/documents/" + id, "version", "1", "title", "改").body()).contains("不能再修改");
        assertThat(zhang.get("/documents").body()).contains("关于举办研讨活动的通知", "待签收");
        assertThat(zhang.get("/inbox").body()).contains("请签收:关于举办研讨活动的通知");
        assertThat(as("刘老师").get("/documents/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/documents/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/documents").body()).doesNotContain("关于举办研讨活动的通知");
    }

    @Test
    void errorsBlockAndDoubtsWantAReason() {
        var id = drafted(wang, "关于举办研讨活动的通知", "定于2026年11月21日（星期五）举办。");
        wang.post("/documents/" + id + "/addresses", "units", town.school().toString());
        assertThat(wang.get("/documents/" + id).body()).contains("日期与星期不符", "2026年11月21日是星期六");
        assertThat(zhou.put("/documents/" + id + "/issue").body()).contains("校对还有 1 处错误");

        assertThat(wang.put("/documents/" + id, "version", "0", "kind", "NOTICE", "title", "关于举办研讨活动的通知", "addressees", "各小学", "body", "请于2026年10月9日前报名。", "signature", "凤来区教研中心", "signedOn", "2026-11-16").status()).isEqualTo(303);
        assertThat(zhou.put("/documents/" + id + "/issue").body()).contains("校对还有 1 处提醒");
        assertThat(wang.post("/documents/" + id + "/acceptances", "doubt", "WRONG_WEEKDAY", "words", "x", "note", "y").body()).contains("这是错误");
        assertThat(wang.post("/documents/" + id + "/acceptances", "doubt", "PAST", "words", "2026年10月9日", "note", " ").body()).contains("请写明保留的理由");
        assertThat(wang.post("/documents/" + id + "/acceptances", "doubt", "PAST", "words", "2026年10月9日", "note", "补发").status()).isEqualTo(303);
        assertThat(zhou.put("/documents/" + id + "/issue").status()).isEqualTo(303);
    }

    @Test
    void whoSavesSecondSeesThatSomebodyWasFirst() {
        var id = drafted(wang, "第一稿", "内容。");
        assertThat(zhou.put("/documents/" + id, "version", "0", "title", "主任改的").status()).isEqualTo(303);
        var answer = wang.put("/documents/" + id, "version", "0", "title", "研究员改的");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("刚才有人先保存了", "研究员改的", "name=\"version\" value=\"1\"");
        assertThat(wang.get("/documents/" + id).body()).contains("主任改的");
    }

    @Test
    void aDraftSavesItselfAndTellsItsNewVersion() {
        var id = drafted(wang, "第一稿", "内容。");
        var answer = wang.with("HX-Request", "true").put("/documents/" + id + "/draft", "version", "0", "title", "写到一半");
        assertThat(answer.body()).contains("name=\"version\" value=\"1\"", "已自动保存").doesNotContain("<html");
        assertThat(wang.get("/documents/" + id + "/edit").body()).contains("写到一半");
        assertThat(wang.with("HX-Request", "true").put("/documents/" + id + "/draft", "version", "0", "title", "晚了").status()).isEqualTo(409);
    }

    @Test
    void sentTwiceIsOneDocument() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            wang.post("/documents", "id", id, "kind", "PLAN", "title", "方案");
        }
        assertThat(count("select count(*) from document.document where id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void aUnitSignsOnceByThoseWhoMay() {
        var id = issued("要签收的通知");
        assertThat(li.get("/documents/" + id).body()).contains("要签收的通知").doesNotContain("/receipt\"");
        assertThat(li.put("/documents/" + id + "/receipt").status()).isEqualTo(404);
        assertThat(zhang.get("/documents/" + id).body()).contains("/receipt\"");
        assertThat(zhang.put("/documents/" + id + "/receipt").status()).isEqualTo(303);
        assertThat(as("陈主任").put("/documents/" + id + "/receipt").status()).isEqualTo(303);

        assertThat(wang.get("/documents/" + id).body()).contains("已全部签收", "张校长").doesNotContain("陈主任");
        assertThat(count("select count(*) from notice.item where source = 'document:" + id + "' and done_at is null")).isZero();
        assertThat(as("刘老师").put("/documents/" + id + "/receipt").status()).isEqualTo(404);
    }

    @Test
    void whoHasNotSignedIsRemindedOnceADay() {
        var id = drafted(wang, "要催办的通知", "请各学校认真组织。");
        wang.post("/documents/" + id + "/addresses", "beneath", "SCHOOLS", "region", town.district().toString(), "stage", "小学");
        assertThat(wang.get("/documents/" + id).body()).contains("共 2 个单位和个人", "所有学校");
        zhou.put("/documents/" + id + "/issue");
        assertThat(wang.post("/documents/" + id + "/reminders").status()).isEqualTo(303);
        wang.post("/documents/" + id + "/reminders");
        assertThat(count("select count(*) from notice.item where source like 'document:" + id + ":reminder:%' and person_id = '" + town.person("张校长") + "'")).isEqualTo(1);
        assertThat(zhang.get("/inbox").body()).contains("催办,请尽快签收:要催办的通知");
        assertThat(wang.get("/documents/" + id + "/receipts").status()).isEqualTo(200);
    }

    @Test
    void teachersCanBeAddressedAllAtOnce() {
        var id = drafted(wang, "发给教师的通知", "请各位老师参加。");
        wang.post("/documents/" + id + "/addresses", "beneath", "TEACHERS", "region", town.school().toString());
        wang.post("/documents/" + id + "/addresses", "persons", "刘老师");
        zhou.put("/documents/" + id + "/issue");
        assertThat(count("select count(*) from document.recipient where document_id = '" + id + "' and person_id is not null")).isEqualTo(5);
        assertThat(li.put("/documents/" + id + "/receipt").status()).isEqualTo(303);
        assertThat(as("刘老师").get("/documents/" + id).body()).contains("发给教师的通知");
    }

    @Test
    void whatIsWithdrawnTellsItsReadersWhyAndKeepsItsNumber() {
        var id = issued("要撤回的通知");
        assertThat(li.get("/documents/" + id).status()).isEqualTo(200);
        assertThat(zhou.delete("/documents/" + id + "/issue", "reason", " ").body()).contains("请写明撤回原因");
        assertThat(zhou.delete("/documents/" + id + "/issue", "reason", "时间有误").status()).isEqualTo(303);

        assertThat(li.get("/inbox").body()).contains("公文已撤回:凤教研〔2026〕1号 要撤回的通知", "原因:时间有误");
        assertThat(li.get("/documents/" + id).body()).contains("已撤回:时间有误");
        assertThat(zhang.get("/inbox").body()).doesNotContain("请签收:要撤回的通知");
        assertThat(zhang.put("/documents/" + id + "/receipt").body()).contains("已撤回,不用签收");
        issued("下一份");
        assertThat(wang.get("/documents/register?year=2026").body()).contains("凤教研〔2026〕1号", "凤教研〔2026〕2号", "时间有误");
        assertThat(wang.get("/documents/register?year=2026&format=xlsx").status()).isEqualTo(200);
    }

    @Test
    void twentyAtOnceGetTwentyNumbersWithoutAGap() throws Exception {
        var ids = IntStream.range(0, 20).mapToObj(i -> drafted(wang, "同时印发" + i, "请各学校认真组织。")).toList();
        ids.forEach(id -> wang.post("/documents/" + id + "/addresses", "units", town.school().toString()));
        var broken = drafted(wang, "印发失败的", "");
        wang.post("/documents/" + broken + "/addresses", "units", town.school().toString());
        try (var threads = Executors.newFixedThreadPool(20)) {
            var work = new ArrayList<Callable<Integer>>();
            ids.forEach(id -> work.add(() -> as("周主任").put("/documents/" + id + "/issue").status()));
            work.add(() -> as("周主任").put("/documents/" + broken + "/issue").status());
            var answers = new ArrayList<Integer>();
            for (var done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
            assertThat(answers.subList(0, 20)).containsOnly(303);
            assertThat(answers.getLast()).isEqualTo(422);
        }
        assertThat(numbers()).containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    private List<Integer> numbers() {
        return Scope.everywhere(() -> jdbc.sql("select number from document.document where wall = :wall and number is not null order by number").param("wall", town.district()).query(Integer.class).list());
    }

    @Test
    void aNumberTakenInWorkThatFailsIsGivenAgainAndTheNextYearBeginsAtOne() {
        var transaction = new TransactionTemplate(transactions);
        Scope.runWithin(town.district(), () -> {
            assertThat(transaction.<Integer>execute(_ -> numbering.take(town.district(), "凤教研", 2026))).isEqualTo(1);
            transaction.executeWithoutResult(status -> {
                assertThat(numbering.take(town.district(), "凤教研", 2026)).isEqualTo(2);
                status.setRollbackOnly();
            });
            assertThat(transaction.<Integer>execute(_ -> numbering.take(town.district(), "凤教研", 2026))).isEqualTo(2);
            assertThat(transaction.<Integer>execute(_ -> numbering.take(town.district(), "凤教研", 2027))).isEqualTo(1);
            assertThat(transaction.<Integer>execute(_ -> numbering.take(town.district(), "凤教培", 2026))).isEqualTo(1);
        });
    }

    @Test
    void theFileOpensInWordAndThePdfIsOne() throws Exception {
        var id = issued("下载的通知");
        try (var word = new XWPFDocument(new ByteArrayInputStream(li.get("/documents/" + id + "/docx").bytes()))) {
            assertThat(word.getParagraphs().stream().map(paragraph -> paragraph.getText())).contains("凤来区教研中心文件", "凤教研〔2026〕1号", "下载的通知", "各小学：");
        }
        assertThat(new String(li.get("/documents/" + id + "/pdf").bytes(), 0, 5)).isEqualTo("%PDF-");
        assertThat(as("刘老师").get("/documents/" + id + "/pdf").status()).isEqualTo(404);
    }

    @Test
    void attachmentsAreWrittenPastedAndUploaded() {
        var id = Id.next().toString();
        wang.post("/documents", "id", id, "kind", "NOTICE", "title", "带附件的通知", "addressees", "各小学", "body", "共2人，名单见附件1，回执见附件2。", "signature", "凤来区教研中心", "signedOn", "2026-11-16",
                "annexes[0].name", "参加人员名单", "annexes[0].grid", "序号\t姓名\t单位\n1\t李老师\t凤来区实验小学\n2\t刘老师\t河口小学", "annexes[1].name", "", "annexes[1].text", "");
        assertThat(wang.upload("/documents/" + id + "/annexes", "file", "回执.txt", "回执".getBytes(java.nio.charset.StandardCharsets.UTF_8)).status()).isEqualTo(303);
        assertThat(wang.get("/documents/" + id).body()).contains("参加人员名单", "河口小学", "校对已过。下一步:拟稿人选择发给谁").doesNotContain("id=\"proofs\"");
        var annex = jdbcOne("select id from document.annex where document_id = '" + id + "' and file is not null");
        assertThat(wang.get("/documents/" + id + "/annexes/" + annex).status()).isEqualTo(200);
        assertThat(as("刘老师").get("/documents/" + id + "/annexes/" + annex).status()).isEqualTo(404);
    }

    @Test
    void anActivityWritesItsOwnNotice() {
        var activity = Id.next().toString();
        wang.post("/activities", "id", activity, "title", "古诗教学研讨", "form", "group-study", "content", "同课异构。", "day", "2026-11-20", "from", "14:00", "to", "16:30", "place", "实验小学报告厅", "leader", "王教研员", "level", "DISTRICT",
                "mode", "OFFLINE", "unit", town.bureau().toString());
        wang.post("/activities/" + activity + "/invitations", "units", town.school().toString(), "subject", "语文");
        wang.put("/activities/" + activity + "/publication", "reason", "时间已商定");
        var form = wang.get("/documents/new?subject=activity:" + activity + "&kind=NOTICE").body();
        assertThat(form).contains("关于举办“古诗教学研讨”的通知", "2026年11月20日(星期五)14:00至16:30", "共2人", "参加人员名单", "李老师\t凤来区实验小学");
        for (var kind : List.of("PLAN", "MINUTES", "SUMMARY", "LETTER")) {
            assertThat(wang.get("/documents/new?subject=activity:" + activity + "&kind=" + kind).body()).contains("古诗教学研讨");
        }
        assertThat(zhang.get("/documents/new?subject=activity:" + activity + "&kind=NOTICE").status()).isEqualTo(404);
        assertThat(wang.get("/documents/new?subject=nothing:1").status()).isEqualTo(404);
        assertThat(wang.get("/activities/" + activity).body()).contains("起草通知");

        var id = Id.next().toString();
        wang.post("/documents", "id", id, "kind", "NOTICE", "subject", "activity:" + activity, "title", "关于举办“古诗教学研讨”的通知", "addressees", "各有关学校", "body", "见附件。", "signature", "凤来区教研中心");
        assertThat(wang.get("/activities/" + activity).body()).contains("关于举办“古诗教学研讨”的通知", "/documents/" + id);
        assertThat(wang.get("/documents/" + id).body()).contains("凤来区实验小学", "看这项活动");
        assertThat(li.get("/activities/" + activity).body()).doesNotContain("/documents/" + id);
    }

    @Test
    void aWordBelongsToOneOffice() {
        assertThat(zhang.put("/documents/register/issuers/" + town.school(), "word", "凤教研").body()).contains("已经有单位在用");
        assertThat(zhang.put("/documents/register/issuers/" + town.school(), "word", "凤实[小]").body()).contains("发文机关代字是 2 到 12 个字");
        assertThat(zhang.put("/documents/register/issuers/" + town.school(), "word", "凤实小").status()).isEqualTo(303);
        assertThat(zhang.put("/documents/register/issuers/" + town.bureau(), "word", "凤教").status()).isEqualTo(404);
    }

    @Test
    void theListCostsTheSameForManyAsForFew() {
        issued("甲");
        var few = QueryBudget.spentBy(zhang, "/documents");
        IntStream.range(0, 6).forEach(i -> issued("乙" + i));
        assertThat(QueryBudget.spentBy(zhang, "/documents")).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(wang.get("/documents?box=out&state=ISSUED&year=2026&q=〔2026〕3号").body()).contains("乙1").doesNotContain("乙2");
        assertThat(wang.get("/documents?format=xlsx").status()).isEqualTo(200);
    }

    @Test
    void aDraftCanBeThrownAwayButNothingThatWasIssued() {
        var draft = drafted(wang, "不要的草稿", "内容。");
        assertThat(wang.delete("/documents/" + draft).status()).isEqualTo(303);
        assertThat(wang.get("/documents/" + draft).status()).isEqualTo(404);
        assertThat(wang.delete("/documents/" + issued("印发了的")).body()).contains("不能再修改");
    }

    private long count(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private UUID jdbcOne(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).query(UUID.class).single());
    }
}
