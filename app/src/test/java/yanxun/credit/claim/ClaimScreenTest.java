package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A claim from the certificate to the ledger, and whoever stands in its way. */
class ClaimScreenTest extends TownTest {
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    Browser li;
    Browser chen;
    Browser zhang;
    Browser zhou;
    /** Judges for the district beside 周主任. */
    Browser wang;

    @BeforeEach
    void found() {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, 'TRAINING_OFFICER', :unit, :wall, daterange('2020-09-01', null))")
                .param("wall", town.district()).param("id", town.person("王教研员")).param("unit", town.bureau()).update());
        li = as("李老师");
        chen = as("陈主任");
        zhang = as("张校长");
        zhou = as("周主任");
        wang = as("王教研员");
    }

    @Test
    void aClaimGoesThroughSchoolAndDistrictIntoTheLedger() {
        var claim = written(li, "国培计划跟岗研修", "SHADOWING", "40", "证-1");
        assertThat(li.get(claim).body()).contains("草稿", "上传证明材料后就可以提交", "40 学时");
        assertThat(li.put(claim + "/submission").body()).contains("请先上传证明材料");
        proven(li, claim, "证书.pdf", PDF);
        assertThat(chen.get(claim).status()).as("nobody sees a draft").isEqualTo(404);

        assertThat(li.put(claim + "/submission").status()).isEqualTo(303);

        assertThat(chen.get("/inbox").body()).contains("待审核的学时申报:1 份");
        assertThat(zhou.get("/inbox").body()).doesNotContain("待审核的学时申报");
        assertThat(chen.get("/hours/claims/desk").body()).contains("国培计划跟岗研修", "李老师", "证书.pdf", "同意所选");
        assertThat(chen.put("/hours/claims/desk/endorsement", "claims", id(claim)).status()).isEqualTo(303);
        assertThat(zhou.get("/inbox").body()).contains("待审核的学时申报:1 份");
        assertThat(zhou.get(claim).body()).contains("作出认定", "认定 40 学时");
        assertThat(zhou.put(claim + "/recognition", "granted", "true").status()).isEqualTo(303);

        eventually(() -> assertThat(li.get(claim).body()).contains("已入账", "学校审核通过", "40 学时按 1 比 1 计"));
        assertThat(hours("李老师")).isEqualByComparingTo("40");
        assertThat(li.get("/hours?year=2025").body()).contains("国培计划跟岗研修", "40", claim);
        assertThat(li.get("/inbox").body()).contains("学时申报已认定:国培计划跟岗研修");
        assertThat(zhou.get("/hours/claims/desk?state=POSTED").body()).contains("国培计划跟岗研修");
        assertThat(as("孙审计员").get("/audit?q=claim:" + id(claim)).body()).contains("周主任", "认定", "40 学时", "陈主任", "127.0.0.1");
    }

    @Test
    void whatIsSentBackIsMendedAndComesAgain() {
        var claim = handedIn(li, "省级骨干研修", "INTENSIVE", "24", "");
        assertThat(chen.delete(claim + "/endorsement", "reason", " ").body()).contains("请写明原因");
        assertThat(chen.delete(claim + "/endorsement", "reason", "缺盖章页").status()).isEqualTo(303);
        assertThat(li.get(claim).body()).contains("退回修改", "缺盖章页");
        assertThat(li.get("/inbox").body()).contains("学时申报被退回:省级骨干研修");
        assertThat(zhou.put(claim + "/recognition").body()).contains("不能认定");

        assertThat(put(li, claim, "version", "2", "title", "省级骨干研修班", "from", "2026-03-02", "to", "2026-03-06").status()).isEqualTo(303);
        assertThat(put(li, claim, "version", "2", "title", "旧页面", "from", "2026-03-02", "to", "2026-03-06").status()).as("an old page overwrites nothing").isEqualTo(409);
        assertThat(li.put(claim + "/submission").status()).isEqualTo(303);
        assertThat(chen.get(claim).body()).contains("省级骨干研修班", "待学校审核");
        assertThat(put(li, claim, "title", "改不了", "from", "2026-03-02", "to", "2026-03-06").body()).contains("不能修改");
        assertThat(li.delete(claim + "/submission").status()).isEqualTo(303);
        assertThat(li.get(claim).body()).contains("已撤回");
        assertThat(chen.get("/inbox").body()).doesNotContain("待审核的学时申报:1 份");
    }

    @Test
    void aRefusalIsAppealedOnceAndHeardBySomebodyElse() {
        var claim = endorsed(li, "网络课程", "ONLINE", "20");
        assertThat(zhou.put(claim + "/recognition", "granted", "false").body()).contains("请写明原因");
        assertThat(zhou.put(claim + "/recognition", "granted", "false", "reason", "主办单位不在认可名录").status()).isEqualTo(303);
        assertThat(chen.put(claim + "/appeal", "reason", "替他说").status()).isEqualTo(404);
        assertThat(li.get(claim).body()).contains("不予认定", "申请一次复核");
        assertThat(li.put(claim + "/appeal", "reason", "").body()).contains("请写明原因");
        assertThat(li.put(claim + "/appeal", "reason", "省厅文件第三条列有此平台").status()).isEqualTo(303);

        assertThat(zhou.put(claim + "/recognition", "granted", "true").body()).contains("复核由另一位同志办理");
        assertThat(zhou.get("/hours/claims/desk").body()).doesNotContain("网络课程");
        assertThat(wang.get("/hours/claims/desk").body()).contains("网络课程");
        assertThat(wang.put(claim + "/recognition", "granted", "false", "reason", "文件已废止").status()).isEqualTo(303);

        assertThat(li.get("/inbox").body()).contains("复核结论:维持不予认定");
        assertThat(li.put(claim + "/appeal", "reason", "再看").body()).contains("复核只有一次");
        assertThat(li.get(claim).body()).doesNotContain("提交复核申请");
        assertThat(hours("李老师")).isZero();
    }

    @Test
    void anAppealCanSucceed() {
        var claim = endorsed(li, "网络课程", "ONLINE", "20");
        zhou.put(claim + "/recognition", "granted", "false", "reason", "不认");
        li.put(claim + "/appeal", "reason", "文件在此");
        assertThat(wang.put(claim + "/recognition", "granted", "true").status()).isEqualTo(303);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("20"));
    }

    @Test
    void nobodyJudgesTheirOwnAndAPrincipalsClaimGoesStraightToTheDistrict() {
        var own = handedIn(chen, "教导主任研修", "INTENSIVE", "8", "");
        assertThat(chen.put(own + "/endorsement").body()).contains("不能审核自己的申报");
        assertThat(chen.get("/hours/claims/desk").body()).doesNotContain("教导主任研修");
        assertThat(zhang.put(own + "/endorsement").status()).isEqualTo(303);

        var principal = handedIn(zhang, "校长任职研修", "INTENSIVE", "8", "");
        assertThat(zhang.get(principal).body()).contains("直接报区级认定");
        assertThat(zhou.get("/hours/claims/desk").body()).contains("校长任职研修");
        var director = handedIn(zhou, "主任研修", "INTENSIVE", "8", "");
        assertThat(zhou.put(director + "/recognition", "granted", "true").body()).contains("不能审核自己的申报");
        assertThat(wang.put(director + "/recognition", "granted", "true").status()).isEqualTo(303);
    }

    @Test
    void aSchoolWithoutAJudgeHandsInToTheDistrict() {
        var claim = handedIn(as("刘老师"), "乡村教师研修", "INTENSIVE", "8", "");
        assertThat(zhou.put(claim + "/recognition", "granted", "true").status()).isEqualTo(303);
    }

    @Test
    void theSameIsNotHandedInTwice() {
        handedIn(li, "国培计划", "INTENSIVE", "24", "GP-2026/01");
        var again = written(li, "国培计划(又一份)", "INTENSIVE", "24", "gp 2026 01");
        proven(li, again, "另一张.pdf", other(1));
        assertThat(li.get(again).body()).contains("证书编号和另一份申报相同").doesNotContain("/submission\"><input type=\"hidden\" name=\"_csrf\" value=\"\"><input type=\"hidden\" name=\"_method\" value=\"PUT\"");
        assertThat(li.put(again + "/submission").body()).contains("不能重复申报", "证书编号和另一份申报相同");
    }

    @Test
    void oneScanOfTwoPeopleIsShownToBothAndToTheJudges() {
        handedIn(li, "国培计划", "INTENSIVE", "24", "");
        var zhao = as("赵老师");
        var claim = written(zhao, "国培计划", "INTENSIVE", "24", "");
        proven(zhao, claim, "我的证书.pdf", PDF);
        assertThat(zhao.get(claim).body()).contains("同一个证明文件已有另一位教师交过").doesNotContain("李老师");
        assertThat(zhao.put(claim + "/submission").status()).isEqualTo(303);
        assertThat(chen.get("/hours/claims/desk").body()).contains("证明材料和 凤来区实验小学 李老师 交的是同一个文件", "证明材料和 凤来区实验小学 赵老师 交的是同一个文件");
        assertThat(as("外教研员").get(claim).status()).isEqualTo(404);
    }

    @Test
    void hoursTheLedgerHasAreShown() {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into credit.kind (level, form) values ('DISTRICT', 'lecture') on conflict do nothing").update();
            jdbc.sql("""
                    insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                    select gen_random_uuid(), :wall, :person, :unit, 2025, 3, id, 'ACTIVITY', gen_random_uuid(), '大单元教学讲座', '2026-03-03', now() from credit.kind where level = 'DISTRICT' and form = 'lecture' limit 1
                    """).param("wall", town.district()).param("person", town.person("李老师")).param("unit", town.school()).update();
        });
        var claim = written(li, "大单元教学讲座", "INTENSIVE", "8", "");
        proven(li, claim, "证书.pdf", PDF);
        assertThat(li.get(claim).body()).contains("这项学时系统已经自动入账");
        assertThat(li.put(claim + "/submission").status()).isEqualTo(422);
        put(li, claim, "title", "大单元教学的讲座(第二场)", "from", "2026-03-02", "to", "2026-03-06");
        assertThat(li.get(claim).body()).contains("同一时段已有相近的学时入账");
        assertThat(li.put(claim + "/submission").status()).isEqualTo(303);
    }

    @Test
    void evidenceIsAPdfOrAPictureAndNothingElse() {
        var claim = written(li, "国培计划", "INTENSIVE", "24", "");
        for (var hostile : List.of(new Object[] {"证书.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)}, new Object[] {"x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)},
                new Object[] {"../../etc/passwd", "root:x".getBytes(StandardCharsets.UTF_8)}, new Object[] {"a.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3}}, new Object[] {"zip.pdf", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}},
                new Object[] {"leer.pdf", new byte[0]}, new Object[] {"bild.png", (byte[]) png("<script>alert(1)</script>")}, new Object[] {"t.txt", "abc".getBytes(StandardCharsets.UTF_8)})) {
            assertThat(li.upload(claim + "/evidence", "file", (String) hostile[0], (byte[]) hostile[1]).status()).as(String.valueOf(hostile[0])).isEqualTo(422);
        }
        assertThat(li.get(claim).body()).contains("还没有材料");
        proven(li, claim, "<b>证书</b>.pdf", PDF);
        var page = li.get(claim).body();
        assertThat(page).doesNotContain("<b>证书</b>");
        var file = Pattern.compile(claim + "/evidence/[0-9a-f-]{36}").matcher(page);
        assertThat(file.find()).isTrue();
        var opened = li.get(file.group());
        assertThat(opened.bytes()).isEqualTo(PDF);
        assertThat(opened.response().headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(as("赵老师").get(file.group()).status()).isEqualTo(404);
        assertThat(as("外老师").get(file.group()).status()).isEqualTo(404);
        assertThat(li.delete(file.group()).status()).isEqualTo(303);
        assertThat(li.get(file.group()).status()).isEqualTo(404);
    }

    @Test
    void othersDoNotTouchAClaim() {
        var claim = handedIn(li, "国培计划", "INTENSIVE", "24", "");
        for (var name : List.of("赵老师", "刘老师", "外老师", "外教研员")) {
            var stranger = as(name);
            assertThat(stranger.get(claim).status()).as(name).isEqualTo(404);
            assertThat(stranger.delete(claim + "/submission").status()).isEqualTo(404);
            assertThat(stranger.upload(claim + "/evidence", "file", "x.pdf", PDF).status()).isEqualTo(404);
            assertThat(put(stranger, claim, "title", "x", "from", "2026-03-02", "to", "2026-03-06").status()).isEqualTo(404);
        }
        assertThat(li.get("/hours/claims/desk").status()).isEqualTo(403);
        assertThat(li.put(claim + "/endorsement").status()).isEqualTo(403);
        assertThat(chen.put(claim + "/recognition", "granted", "true").body()).as("the school does not decide for the district").contains("没有找到");
        assertThat(zhou.put(claim + "/endorsement").status()).isEqualTo(404);
        assertThat(zhou.put(claim + "/recognition").body()).contains("不能认定");
    }

    @Test
    void theDistrictMayGrantLessWithAReasonAndNeverMore() {
        var claim = endorsed(li, "国培计划", "INTENSIVE", "24");
        assertThat(zhou.put(claim + "/recognition", "granted", "true", "hours", "30").body()).contains("不能超过折算所得的 24 学时");
        assertThat(zhou.put(claim + "/recognition", "granted", "true", "hours", "7.3").body()).contains("以 0.5 为单位");
        assertThat(zhou.put(claim + "/recognition", "granted", "true", "hours", "20").body()).contains("请写明原因");
        assertThat(zhou.put(claim + "/recognition", "granted", "true", "hours", "20", "reason", "第三天缺席").status()).isEqualTo(303);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("20"));
        assertThat(li.get(claim).body()).contains("认定 20 学时:第三天缺席");
        assertThat(zhou.put(claim + "/recognition", "granted", "true").body()).contains("不能认定");
    }

    @Test
    void capsOfTheYearAddUpOverClaims() {
        var first = endorsed(li, "区级讲座一", "LECTURING", "2");
        zhou.put(first + "/recognition", "granted", "true");
        for (int i = 2; i <= 3; i++) {
            var next = endorsed(li, "区级讲座" + i, "LECTURING", "2");
            zhou.put(next + "/recognition", "granted", "true");
        }
        var fourth = written(li, "区级讲座四", "LECTURING", "2", "");
        proven(li, fourth, "四.pdf", other(44));
        assertThat(li.get(fourth).body()).contains("0 学时", "这一类每学年最多 18 学时,已认定 18 学时");
        assertThat(li.put(fourth + "/submission").body()).contains("没有可认定的学时");
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("18"));
    }

    @Test
    void whatBelongsToAClosedYearWaitsForItToBeOpened() {
        Scope.runEverywhere(() -> jdbc.sql("insert into credit.closed_year (wall, year, closed_at, closed_by) values (:wall, 2025, now(), :by)").param("wall", town.district()).param("by", town.person("周主任")).update());
        var claim = endorsed(li, "国培计划", "INTENSIVE", "24");
        assertThat(zhou.put(claim + "/recognition", "granted", "true").status()).isEqualTo(303);
        eventually(() -> assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from credit.late where source_id = :id").param("id", uuid(claim)).query(Integer.class).single())).isEqualTo(1));
        assertThat(li.get(claim).body()).contains("已认定", "所属学年已封账的,解封后入账");
        assertThat(hours("李老师")).isZero();
    }

    @Test
    void theDistrictSetsItsRates() {
        assertThat(chen.get("/hours/claims/rates").body()).contains("学历进修:每 20 学时折 1 学时").doesNotContain("增加或更改一条");
        assertThat(chen.put("/hours/claims/rates", "form", "ONLINE", "basis", "PER_HOUR", "amount", "1", "per", "3").status()).isEqualTo(403);
        assertThat(zhou.put("/hours/claims/rates", "form", "", "basis", "X", "amount", "-1").body()).contains("请选择形式", "请选择计算方式", "请填写计多少学时");
        assertThat(zhou.put("/hours/claims/rates", "form", "ONLINE", "basis", "PER_HOUR", "amount", "1", "per", "3", "yearCap", "6").status()).isEqualTo(303);
        assertThat(zhou.put("/hours/claims/rates", "form", "ONLINE", "level", "NATIONAL", "basis", "PER_HOUR", "amount", "1", "yearCap", "30").status()).isEqualTo(303);
        assertThat(li.get("/hours/claims").body()).contains("网络研修:每 3 学时折 1 学时;每学年最多 6 学时", "网络研修(限国家级):按实际学时 1 比 1;每学年最多 30 学时", "学历进修:每 20 学时折 1 学时");
        assertThat(zhou.delete("/hours/claims/rates", "form", "DEGREE").status()).isEqualTo(303);
        assertThat(zhou.delete("/hours/claims/rates", "form", "DEGREE").status()).isEqualTo(404);
        assertThat(li.get("/hours/claims").body()).doesNotContain("学历进修:");
        assertThat(as("外老师").get("/hours/claims").body()).contains("学历进修:每 20 学时折 1 学时");
    }

    @Test
    void aFormWithErrorsComesBackWithThem() {
        var answer = li.post("/hours/claims", "id", Id.next().toString(), "title", "", "organiser", "省厅", "level", "PROVINCE", "form", "INTENSIVE", "role", "LEARNER", "from", "2026-03-06", "to", "2026-03-02", "quantity", "8");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写培训或成果的名称", "结束日期不能早于开始日期", "value=\"省厅\"");
        assertThat(li.post("/hours/claims", "quantity", "acht").status()).isEqualTo(422);
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(li, id, "只有一份", "INTENSIVE", "8", "").status()).isEqualTo(303);
        }
        assertThat(li.get("/hours/claims").body().split("只有一份", -1)).hasSize(2);
        assertThat(post(as("赵老师"), id, "抢来的", "INTENSIVE", "8", "").status()).as("somebody else's id").isEqualTo(404);
    }

    @Test
    void aListCostsTheSameHoweverLong() {
        handedIn(li, "第 0 份", "INTENSIVE", "8", "");
        var desk = QueryBudget.spentBy(chen, "/hours/claims/desk");
        var mine = QueryBudget.spentBy(li, "/hours/claims");
        for (int i = 1; i < 6; i++) {
            handedIn(li, "第 " + i + " 份", "LECTURING", "2", "");
        }
        assertThat(QueryBudget.spentBy(chen, "/hours/claims/desk")).isEqualTo(desk).isLessThanOrEqualTo(8);
        assertThat(QueryBudget.spentBy(li, "/hours/claims")).isEqualTo(mine).isLessThanOrEqualTo(4);
    }

    private String endorsed(Browser who, String title, String form, String hours) {
        var claim = handedIn(who, title, form, hours, "");
        assertThat(chen.put(claim + "/endorsement").status()).isEqualTo(303);
        return claim;
    }

    private int files;

    private String handedIn(Browser who, String title, String form, String hours, String certificate) {
        var claim = written(who, title, form, hours, certificate);
        proven(who, claim, "证书.pdf", files++ == 0 ? PDF : other(files));
        assertThat(who.put(claim + "/submission").status()).isEqualTo(303);
        return claim;
    }

    private static String written(Browser who, String title, String form, String hours, String certificate) {
        var id = Id.next().toString();
        var answer = post(who, id, title, form, hours, certificate);
        assertThat(answer.location()).isEqualTo("/hours/claims/" + id);
        return answer.location();
    }

    private static Browser.Answer post(Browser who, String id, String title, String form, String hours, String certificate) {
        return who.post("/hours/claims", "id", id, "title", title, "organiser", "省教育厅", "level", "PROVINCE", "category", "PRACTICE.SUBJECT", "form", form, "role", form.equals("LECTURING") ? "LECTURER" : "LEARNER", "from", "2026-03-02",
                "to", "2026-03-06", "quantity", hours, "certificate", certificate);
    }

    private static Browser.Answer put(Browser who, String claim, String... fields) {
        var all = new java.util.ArrayList<>(List.of("organiser", "省教育厅", "level", "PROVINCE", "form", "INTENSIVE", "role", "LEARNER", "quantity", "8"));
        all.addAll(List.of(fields));
        return who.put(claim, all.toArray(String[]::new));
    }

    private static void proven(Browser who, String claim, String name, byte[] content) {
        assertThat(who.upload(claim + "/evidence", "file", name, content).status()).isEqualTo(303);
    }

    static byte[] other(int number) {
        return (new String(PDF, StandardCharsets.ISO_8859_1) + "%" + number).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] png(String smuggled) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        out.writeBytes(smuggled.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static String id(String claim) {
        return claim.substring(claim.lastIndexOf('/') + 1);
    }

    private BigDecimal hours(String name) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(hours), 0) from credit.entry where person_id = :id").param("id", town.person(name)).query(BigDecimal.class).single());
    }

    static UUID uuid(String claim) {
        return UUID.fromString(id(claim));
    }
}
