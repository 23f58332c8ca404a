package yanxun.document.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** From a template to a certificate in the holder's hand, and to the stranger who checks it. */
class CertificatesScreenTest extends TownTest {
    @Autowired
    Lists lists;

    Browser director;
    Browser li;

    @BeforeEach
    void signIn() {
        director = as("周主任");
        li = as("李老师");
    }

    @Test
    void aTemplateWithAnUnknownPlaceIsRefusedByItsName() {
        var refused = director.post("/certificates/templates", "id", Id.next().toString(), "unit", town.bureau().toString(), "kind", "HONOUR", "name", "错的", "title", "证书",
                "wording", "{姓名}的{电话}", "issuer", "凤来区教研中心", "word", "凤", "rule", "{代字}{年}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不认识占位符 {电话}", "编号规则里要有 {年} 和一个 {序号}", "有 2 处需要改正");
    }

    @Test
    void aChangedTemplateLeavesWhatWasIssuedAsItWas() {
        var template = Certified.template(director, town, "HONOUR");
        issue(template, "评优", Certified.list(Certified.number(jdbc, town, "李老师") + ",李老师,,,,,一等奖"));
        assertThat(director.put("/certificates/templates/" + template, "version", "1", "kind", "HONOUR", "name", "新", "title", "荣誉证书", "wording", "祝贺{姓名}。", "issuer", "凤来区教育局", "word", "凤教",
                "rule", "{代字}证〔{年}〕{序号5}").status()).isEqualTo(303);
        assertThat(director.put("/certificates/templates/" + template, "version", "1", "kind", "HONOUR", "name", "晚", "title", "荣誉证书", "wording", "祝贺{姓名}。", "issuer", "凤来区教育局", "word", "凤教",
                "rule", "{代字}证〔{年}〕{序号5}").status()).isEqualTo(409);

        assertThat(li.get("/certificates").body()).contains("结业证书", "凤来区教研中心").doesNotContain("荣誉证书");
    }

    @Test
    void everybodyOfAClosedActivityGetsOneAndNobodyTwo() {
        var template = Certified.template(director, town, "ACTIVITY");
        var activity = Certified.activity(jdbc, town, "单元整体教学研讨");
        assertThat(director.get("/activities/" + activity).body()).contains("/certificates/runs/new?occasion=activity:" + activity);
        assertThat(as("王教研员").get("/activities/" + activity).body()).doesNotContain("/certificates/runs/new");
        assertThat(director.get("/certificates/runs/new?occasion=activity:" + activity).body()).contains("4 人");

        var run = begin(template, activity);

        assertThat(numbers()).containsExactly("凤教证〔2026〕00001", "凤教证〔2026〕00002", "凤教证〔2026〕00003", "凤教证〔2026〕00004");
        assertThat(li.get("/certificates").body()).contains("单元整体教学研讨").contains("有效");
        assertThat(as("外老师").get("/certificates").body()).contains("单元整体教学研讨");
        assertThat(as("赵老师").get("/certificates").body()).contains("还没有证书");
        assertThat(li.get("/inbox").body()).contains("您有新的证书:单元整体教学研讨");
        assertThat(as("外老师").get("/inbox").body()).contains("您有新的证书:单元整体教学研讨");
        assertThat(roles()).containsExactlyInAnyOrder("参加", "主讲", "参加", "负责人");

        begin(template, activity);
        assertThat(numbers()).hasSize(4);
        assertThat(director.get("/activities/" + activity).body()).contains("已发 4 份");
        assertThat(director.get("/certificates/runs/" + run).body()).contains("分校下载");
    }

    @Test
    void theSameRunHandedInTwiceIsOne() {
        var template = Certified.template(director, town, "ACTIVITY");
        var activity = Certified.activity(jdbc, town, "只办一次");
        var id = Id.next().toString();
        var first = director.post("/certificates/runs", "id", id, "occasion", "activity:" + activity, "template", template.toString(), "issuedOn", "2026-09-30", "confirmed", "true").location();

        assertThat(director.post("/certificates/runs", "id", id, "occasion", "activity:" + activity, "template", template.toString(), "issuedOn", "2026-09-30", "confirmed", "true").location()).isEqualTo(first);
    }

    @Test
    void anActivityThatIsNotOverOrNotYoursCertifiesNobody() {
        var activity = Certified.activity(jdbc, town, "别人的活动");
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set state = 'PUBLISHED', closed_at = null, closed_by = null where id = :id").param("id", activity).update());

        assertThat(director.get("/certificates/runs/new?occasion=activity:" + activity).body()).contains("活动办结以后才能发证书");
        assertThat(as("张校长").get("/certificates/runs/new?occasion=activity:" + activity).status()).isEqualTo(404);
        assertThat(director.get("/certificates/runs/new?occasion=activity:" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(director.get("/certificates/runs/new?occasion=nonsense:1").status()).isEqualTo(404);
    }

    @Test
    void paperComesOneByOneAndAsABundleInFoldersOfSchools() throws Exception {
        var run = begin(Certified.template(director, town, "ACTIVITY"), Certified.activity(jdbc, town, "打包"));
        var mine = Scope.everywhere(() -> jdbc.sql("select id from document.certificate where person_id = :li").param("li", town.person("李老师")).query(UUID.class).single());
        var pdf = li.get("/certificates/" + mine + "/certificate.pdf").bytes();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("李老师老师").contains("2026年9月18日");
        }
        assertThat(as("刘老师").get("/certificates/" + mine + "/certificate.pdf").status()).isEqualTo(404);

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(director.get("/certificates/runs/" + run + "/certificates.zip").bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(4).anyMatch(name -> name.matches("凤来区实验小学/凤教证〔2026〕0000\\d-李老师\\.pdf"));
        assertThat(as("张校长").get("/certificates/runs/" + run + "/certificates.zip").status()).isEqualTo(404);
    }

    @Test
    void aStrangerSeesWhatThePaperSaysAndNothingElse() {
        issue(Certified.template(director, town, "LECTURE"), "专题讲座", Certified.list(Certified.number(jdbc, town, "李老师") + ",李老师,,,2026-09-18,2,主讲"));
        var paper = paper("李老师");
        var stranger = Browser.at(port);

        var found = stranger.post("/verify", "number", " " + paper.number() + " ", "code", paper.code().toLowerCase(java.util.Locale.ROOT));
        assertThat(found.location()).isEqualTo("/verify/" + paper.token());
        var page = stranger.get(found.location());
        assertThat(page.body()).contains("证书有效", "李老师老师", "计2学时", paper.number()).doesNotContain(Certified.number(jdbc, town, "李老师"), town.person("李老师").toString(), paper.code());
        assertThat(page.response().headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");

        var wrongCode = stranger.post("/verify", "number", paper.number(), "code", "AAAA-AAAA");
        var wrongNumber = stranger.post("/verify", "number", "凤教证〔2026〕99999", "code", paper.code());
        assertThat(wrongCode.status()).isEqualTo(422).isEqualTo(wrongNumber.status());
        assertThat(wrongCode.body().replace(paper.number(), "N").replaceAll("_csrf\" value=\"[^\"]*|data-csrf=\"[^\"]*", "")).isEqualTo(wrongNumber.body().replace("凤教证〔2026〕99999", "N").replaceAll("_csrf\" value=\"[^\"]*|data-csrf=\"[^\"]*", ""));
        assertThat(stranger.get("/verify/" + "A".repeat(22)).status()).isEqualTo(404);
    }

    @Test
    void whatIsTakenBackOrReplacedSaysSo() {
        issue(Certified.template(director, town, "HONOUR"), "评优", Certified.list(Certified.number(jdbc, town, "李老师") + ",李老师,,,,,一等奖", Certified.number(jdbc, town, "刘老师") + ",刘老师,,,,,二等奖", ",张专家,省教科院,,,,评委"));
        var li = paper("李老师");
        var liu = paper("刘老师");
        assertThat(director.put("/certificates/" + li.id() + "/revocation", "category", "NOT_EARNED").status()).isEqualTo(422);
        assertThat(director.put("/certificates/" + li.id() + "/revocation", "category", "NOT_EARNED", "reason", "材料抄袭,张某举报").status()).isEqualTo(303);
        assertThat(director.put("/certificates/" + li.id() + "/revocation", "category", "MISTAKE", "reason", "再来").body()).contains("这份证书已经撤销");
        var replaced = director.post("/certificates/" + liu.id() + "/replacement", "name", "柳老师", "unitName", "河口小学", "title", "评优", "role", "二等奖", "reason", "姓写错了");
        assertThat(replaced.status()).isEqualTo(303);

        var stranger = Browser.at(port);
        assertThat(stranger.get("/verify/" + li.token()).body()).contains("证书已撤销", "不符合发证条件").doesNotContain("张某");
        assertThat(stranger.get("/verify/" + liu.token()).body()).contains("证书已换发", "凤教证〔2026〕00004");
        assertThat(stranger.get("/verify/" + paper("柳老师").token()).body()).contains("证书有效", "柳老师老师");
        assertThat(director.get(replaced.location()).body()).contains("前后各份", liu.number());
        assertThat(director.get("/certificates/" + liu.id()).body()).contains("换发证书", "姓写错了");
        assertThat(director.get("/certificates/issued?state=revoked").body()).contains("李老师").doesNotContain("张专家");
        assertThat(as("李老师").get("/inbox").body()).contains("证书已撤销:评优");
        assertThat(as("外教研员").get("/certificates/issued").status()).isEqualTo(403);
        assertThat(as("张校长").get("/certificates/" + li.id()).status()).isEqualTo(404);
    }

    @Test
    void aListWithErrorsIssuesNothingAndComesBackRed() {
        var template = Certified.template(director, town, "HONOUR");
        var answer = upload(template, "评优", Certified.list("T999,没这个人,,,,,", Certified.number(jdbc, town, "李老师") + ",李四,,,,,", ",外请专家,,,,,"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("没有这个工号", "和名册对不上:这个工号是 李老师", "没有工号的,请填写单位", "一份也没有发");
        assertThat(numbers()).isEmpty();
        var red = director.get(answer.body().replaceAll("(?s).*href=\"(/certificates/lists/[^\"]*/red.xlsx[^\"]*)\".*", "$1").replace("&amp;", "&"));
        assertThat(red.status()).isEqualTo(200);
        assertThat(as("张校长").get(answer.body().replaceAll("(?s).*href=\"(/certificates/lists/[^\"]*/red.xlsx[^\"]*)\".*", "$1").replace("&amp;", "&")).status()).isEqualTo(404);
        assertThat(director.get("/certificates/lists/template.xlsx").status()).isEqualTo(200);
    }

    @Test
    void aPlaceOfTheWordingLeftEmptyIssuesNothingAndNamesTheRow() {
        var list = Certified.list(",甲乙丙,某某师范学院,写作教学讲座,2026-09-18,2,主讲", ",丁戊己,某某师范学院,写作教学讲座,,2,主讲");
        var answer = upload(Certified.template(director, town, "LECTURE"), "讲座", list);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("第 3 行", "日期", "没有内容");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void theFirstSheetIsSeenBeforeAnythingIsNumbered() {
        var template = worded("{姓名}在“{活动}”中荣获{奖项}。");
        var seen = director.upload("/certificates/runs/list", "file", "list.csv", "姓名,单位,项目,等次\n王 小明,某校,优质课评选,一等奖\n李明,某校,优质课评选,二等奖\n".getBytes(StandardCharsets.UTF_8),
                "id", Id.next().toString(), "template", template.toString(), "issuedOn", "2026-09-30", "title", "评选");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("王小明在“优质课评选”中荣获一等奖。", "共 2 份", "确认发证");
        assertThat(numbers()).isEmpty();

        var list = seen.body().replaceAll("(?s).*name=\"list\" value=\"([^\"]*)\".*", "$1");
        var begun = director.post("/certificates/runs/list", "id", Id.next().toString(), "template", template.toString(), "issuedOn", "2026-09-30", "title", "评选", "list", list, "confirmed", "true");
        eventually(() -> assertThat(director.get(begun.location()).body()).contains("已完成"));
        assertThat(numbers()).hasSize(2);
        assertThat(as("张校长").post("/certificates/runs/list", "template", template.toString(), "issuedOn", "2026-09-30", "title", "评选", "list", list).status()).as("somebody else's list").isEqualTo(404);
        Scope.runEverywhere(() -> jdbc.sql("update document.certificate_list set created_at = now() - interval '31 days' where id = cast(:list as uuid)").param("list", list).update());
        lists.everyNight();
        assertThat(director.post("/certificates/runs/list", "id", Id.next().toString(), "template", template.toString(), "issuedOn", "2026-09-30", "title", "评选", "list", list).status()).as("not kept for ever").isEqualTo(404);
    }

    private UUID worded(String wording) {
        var template = Certified.template(director, town, "HONOUR");
        Scope.runEverywhere(() -> jdbc.sql("update document.certificate_edition set wording = :wording where template_id = :id").param("wording", wording).param("id", template).update());
        return template;
    }

    @Test
    void theListOfCertificatesCostsTheSameHoweverLong() {
        var template = Certified.template(director, town, "HONOUR");
        issue(template, "一", Certified.list(",甲,某校,,,,"));
        int one = QueryBudget.spentBy(director, "/certificates/issued");
        var rows = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            rows.add(",某人" + i + ",某校,,,,");
        }
        issue(template, "四十", Certified.list(rows.toArray(String[]::new)));

        assertThat(QueryBudget.spentBy(director, "/certificates/issued")).isEqualTo(one);
        assertThat(director.get("/certificates/issued?format=xlsx").status()).isEqualTo(200);
        assertThat(director.get("/certificates/issued").body()).contains("共 41 条");
    }

    @Test
    void thePreviewFollowsTheForm() {
        var preview = director.post("/certificates/templates/preview", "title", "讲座证书", "wording", "感谢{姓名}。", "issuer", "某单位", "border", "PLAIN", "word", "凤", "rule", "{代字}{年}{序号3}");
        assertThat(preview.body()).contains("讲座证书", "感谢王小明。", "001");
        assertThat(director.post("/certificates/templates/preview.pdf", "title", "讲座证书", "wording", "感谢{姓名}。", "issuer", "某单位").bytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private String begin(UUID template, UUID activity) {
        var id = Id.next().toString();
        var answer = director.post("/certificates/runs", "id", id, "occasion", "activity:" + activity, "template", template.toString(), "issuedOn", "2026-09-30", "confirmed", "true");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        eventually(() -> assertThat(director.get(answer.location()).body()).contains("已完成"));
        return id;
    }

    private void issue(UUID template, String title, byte[] list) {
        var answer = upload(template, title, list);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        eventually(() -> assertThat(director.get(answer.location()).body()).contains("已完成"));
    }

    private Browser.Answer upload(UUID template, String title, byte[] list) {
        return director.upload("/certificates/runs/list", "file", "list.csv", list, "id", Id.next().toString(), "template", template.toString(), "issuedOn", "2026-09-30", "title", title, "confirmed", "true");
    }

    record Paper(UUID id, String number, String code, String token) {}

    private Paper paper(String name) {
        return Scope.everywhere(() -> jdbc.sql("select id, number, code, token from document.certificate where wall = :wall and name = :name").param("wall", town.district()).param("name", name).query(Paper.class).single());
    }

    private java.util.List<String> numbers() {
        return Scope.everywhere(() -> jdbc.sql("select number from document.certificate where wall = :wall order by number").param("wall", town.district()).query(String.class).list());
    }

    private java.util.List<String> roles() {
        return Scope.everywhere(() -> jdbc.sql("select role from document.certificate where wall = :wall").param("wall", town.district()).query(String.class).list());
    }
}
