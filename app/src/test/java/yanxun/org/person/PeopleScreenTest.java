package yanxun.org.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** People on screens: who sees whom, what changes keep, what is refused. */
class PeopleScreenTest extends TownTest {
    @org.springframework.beans.factory.annotation.Autowired
    yanxun.platform.data.Secrets secrets;

    Browser zhou;
    Browser zhang;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
    }

    @Test
    void everybodySeesThePeopleOfTheirScopeAndNobodyElse() {
        assertThat(zhou.get("/people").body()).contains("李老师", "刘老师", "共 9 条").doesNotContain("外老师");
        assertThat(zhang.get("/people").body()).contains("李老师").doesNotContain("刘老师", "外老师");
        assertThat(as("李老师").get("/people").status()).isEqualTo(403);
        assertThat(as("外教研员").get("/people").body()).contains("外老师").doesNotContain("李老师");
        assertThat(Browser.at(port).get("/people").status()).isEqualTo(303);
    }

    @Test
    void filtersNarrowAndTheExportHoldsExactlyWhatIsShown() throws Exception {
        assertThat(zhou.get("/people?subject=" + encode("数学")).body()).contains("赵老师", "张校长", "共 2 条").doesNotContain("李老师");
        assertThat(zhou.get("/people?post=PRINCIPAL").body()).contains("张校长", "共 1 条");
        assertThat(zhou.get("/people?school=" + encode("河口")).body()).contains("刘老师", "共 1 条");
        assertThat(zhou.get("/people?q=" + encode("100%")).status()).isEqualTo(200);
        assertThat(zhou.get("/people").body()).contains("for=\"fold\"").doesNotContain("清空条件");
        assertThat(zhou.get("/people?post=PRINCIPAL&stage=" + encode("小学")).body()).contains("筛选 <span class=\"tag info\">2</span>", "清空条件");
        var export = zhou.get("/people?format=xlsx&school=" + encode("实验"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export.bytes()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2 + 4);
        }
        assertThat(zhou.get("/people?unit=not-an-id").status()).isEqualTo(422);
    }

    @Test
    void theListCostsTheSameHoweverLong() {
        var few = QueryBudget.spentBy(zhang, "/people");
        var many = QueryBudget.spentBy(zhou, "/people");
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    @Test
    void anotherSchoolsPersonIsNotThere() {
        assertThat(zhang.get("/people/" + town.person("李老师")).status()).isEqualTo(200);
        assertThat(zhang.get("/people/" + town.person("刘老师")).status()).isEqualTo(404);
        assertThat(zhou.get("/people/" + town.person("外老师")).status()).isEqualTo(404);
        assertThat(zhang.put("/people/" + town.person("刘老师") + "/departure", "from", "2026-01-01", "reason", "调出").status()).isEqualTo(404);
        assertThat(zhou.get("/people/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(zhou.get("/people/none").status()).isEqualTo(404);
        assertThat(as("王教研员").put("/people/" + town.person("李老师") + "/placement").status()).isEqualTo(403);
    }

    @Test
    void theFullPhoneNumberIsShownOnlyForAReasonThatIsRecorded() {
        var id = register("钱多多", "13912345678");
        assertThat(zhang.get("/people/" + id).body()).contains("139****5678").doesNotContain("13912345678");
        assertThat(zhang.get("/people").body()).contains("139****5678").doesNotContain("13912345678");
        assertThat(zhang.post("/people/" + id + "/secrets", "reason", " ").status()).isEqualTo(422);
        assertThat(zhang.post("/people/" + id + "/secrets", "reason", "核对培训报名").body()).contains("13912345678", "11010519491231002X");
        assertThat(zhang.get("/people/" + id).body()).contains("查看敏感信息", "核对培训报名").doesNotContain("13912345678");
        assertThat(as("陈主任").post("/people/" + id + "/secrets", "reason", "好奇").status()).isEqualTo(403);
        assertThat(as("外教研员").post("/people/" + id + "/secrets", "reason", "好奇").status()).isEqualTo(403);
    }

    @Test
    void badInputComesBackBesideItsField() {
        var answer = zhang.post("/people", "name", "", "number", "工号", "phone", "12345", "idNumber", "110101199003070000", "unit", town.school().toString(), "from", "2026-09-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写姓名", "工号由 1 到 32 位", "手机号应为 11 位", "身份证号校验位不对");
        assertThat(zhang.post("/people", "name", "王五", "number", "W5", "unit", town.villageSchool().toString(), "from", "2026-09-01").body()).contains("不在您管理的范围内");
        assertThat(zhang.post("/people", "name", "王五", "number", "W5", "unit", town.school().toString(), "from", "2026-13-01").status()).isEqualTo(422);
    }

    @Test
    void registeringTwiceMakesOnePersonAndANumberIsHeldOnce() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(zhang.post("/people", "id", id, "name", "孙新", "number", "N1", "unit", town.school().toString(), "from", "2026-09-01", "subjects", "语文").status()).isEqualTo(303);
        }
        assertThat(zhang.get("/people?q=" + encode("孙新")).body()).contains("共 1 条");
        assertThat(zhang.post("/people", "name", "别人", "number", "N1", "unit", town.school().toString(), "from", "2026-09-01").body()).contains("工号 N1 已有人使用");
    }

    @Test
    void aMoveInMidYearKeepsLastYearsListAsItWas() {
        var li = town.person("李老师");
        assertThat(zhou.put("/people/" + li + "/placement", "unit", town.villageSchool().toString(), "from", "2026-02-10", "reason", "轮岗").status()).isEqualTo(303);
        var schoolBefore = "/people?on=2026-02-09&school=" + encode("实验小学");
        assertThat(zhou.get(schoolBefore).body()).contains("李老师");
        assertThat(zhou.get("/people?on=2026-02-10&school=" + encode("实验小学")).body()).doesNotContain("李老师");
        assertThat(zhou.get("/people?on=2026-02-10&school=" + encode("河口小学")).body()).contains("李老师");
        assertThat(zhou.get("/people/" + li).body()).contains("2015-09-01 至 2026-02-09", "2026-02-10 起", "轮岗");
        assertThat(zhang.get("/people/" + li).status()).isEqualTo(404);
        assertThat(zhou.put("/people/" + li + "/placement", "unit", town.school().toString(), "from", "2025-09-01").body()).contains("与 2025-09-01 起的变动重叠");
        assertThat(zhang.put("/people/" + town.person("赵老师") + "/placement", "unit", town.villageSchool().toString(), "from", "2026-02-10").body()).contains("调入单位不在您管理的范围内");
    }

    @Test
    void aPrincipalWhoMovesLeavesThePostBehind() {
        var id = town.person("张校长");
        assertThat(zhang.get("/people").status()).isEqualTo(200);
        assertThat(zhou.put("/people/" + id + "/placement", "unit", town.villageSchool().toString(), "from", "2026-02-10").status()).isEqualTo(303);
        assertThat(zhou.get("/people?post=PRINCIPAL").body()).doesNotContain("张校长");
        assertThat(zhou.get("/people?post=PRINCIPAL&on=2026-02-09").body()).contains("张校长");
    }

    @Test
    void aCorrectionWorksBackwardsAndAChangeDoesNot() {
        var li = town.person("李老师");
        var form = zhou.get("/people/" + li + "/form").body();
        var number = form.replaceAll("(?s).*name=\"number\"[^>]*value=\"([^\"]*)\".*", "$1");
        assertThat(zhou.put("/people/" + li, "version", "0", "kind", "change", "from", "2026-03-01", "name", "李老师", "number", number, "subjects", "科学", "stage", "小学").status()).isEqualTo(303);
        assertThat(zhou.get("/people?on=2026-02-01&q=" + encode("李老师")).body()).contains("语文");
        assertThat(zhou.get("/people?on=2026-03-01&q=" + encode("李老师")).body()).contains("科学");
        assertThat(zhou.put("/people/" + li, "version", "0", "kind", "correction", "name", "李老师", "number", number).body()).contains("刚才有人先保存了");
        assertThat(zhou.put("/people/" + li, "version", "1", "kind", "correction", "name", "李莉", "number", number, "subjects", "美术").status()).isEqualTo(303);
        assertThat(zhou.get("/people?on=2026-03-01&q=" + encode("李莉")).body()).contains("美术");
        assertThat(zhou.get("/people/" + li).body()).contains("姓名 李老师 → 李莉");
    }

    @Test
    void honoursCountWhileTheyAreValid() {
        var li = town.person("李老师");
        var url = "/people/" + li + "/honours";
        assertThat(zhou.post(url, "level", "区级", "kind", "骨干教师", "from", "2023-09-01", "last", "2026-08-31").status()).isEqualTo(303);
        assertThat(zhou.post(url, "level", "区级", "kind", "骨干教师", "from", "2025-09-01").body()).contains("有效期不能重叠");
        assertThat(zhou.post(url, "level", "区级", "kind", "骨干教师", "from", "2026-09-01", "last", "2026-08-01").body()).contains("早于认定日期");
        assertThat(zhou.post(url, "level", "村级", "kind", "骨干教师", "from", "2026-09-01").body()).contains("请选择级别和称号");
        assertThat(zhou.get("/people?on=2026-08-31&level=" + encode("区级")).body()).contains("共 1 条");
        assertThat(zhou.get("/people?on=2026-09-01&level=" + encode("区级")).body()).doesNotContain("李老师");
    }

    @Test
    void dutiesAreHandedOutWithinOnesOwnRightsOnly() {
        var li = town.person("李老师");
        var url = "/people/" + li + "/duties";
        assertThat(zhang.post(url, "post", "BUREAU_DIRECTOR", "unit", town.school().toString(), "from", "2026-09-01").body()).contains("您不能任免");
        assertThat(zhang.post(url, "post", "DEAN", "unit", town.villageSchool().toString(), "from", "2026-09-01").body()).contains("不在您管理的范围内");
        assertThat(zhang.post("/people/" + town.person("张校长") + "/duties", "post", "DEAN", "unit", town.school().toString(), "from", "2026-09-01").body()).contains("不能给自己任免");
        assertThat(zhang.post(url, "post", "EMPEROR", "unit", town.school().toString(), "from", "2026-09-01").status()).isEqualTo(422);
        assertThat(zhang.post(url, "post", "GROUP_LEADER", "unit", town.school().toString(), "subject", "语文", "from", "2026-09-01").status()).isEqualTo(303);
        assertThat(zhang.post(url, "post", "GROUP_LEADER", "unit", town.school().toString(), "from", "2026-10-01").body()).contains("任期不能重叠");
        var page = zhang.get("/people/" + li).body();
        assertThat(page).contains("教研组长", "2026-09-01 起");
        var duty = page.replaceAll("(?s).*/duties/([0-9a-f-]{36})/end.*", "$1");
        assertThat(zhang.put(url + "/" + duty + "/end", "last", "2026-09-30").status()).isEqualTo(303);
        assertThat(zhang.get("/people/" + li).body()).contains("2026-09-01 至 2026-09-30");
        assertThat(zhang.put(url + "/" + UUID.randomUUID() + "/end").status()).isEqualTo(404);
    }

    private String register(String name, String phone) {
        var id = Id.next().toString();
        assertThat(zhang.post("/people", "id", id, "name", name, "number", "Q" + id.substring(30), "phone", phone, "idNumber", "11010519491231002x", "unit", town.school().toString(),
                "from", "2026-09-01").status()).isEqualTo(303);
        assertThat(Scope.everywhere(() -> jdbc.sql("select phone from org.person_secret where person_id = :id").param("id", UUID.fromString(id)).query(String.class).single())).isEqualTo(secrets.seal(phone));
        return id;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
