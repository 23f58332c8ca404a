package yanxun.credit.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** What somebody has and lacks, what would fill it, and who looks after whom. Everything in the school year before this one, or ahead. */
class HoursScreenTest extends TownTest {
    private final LocalDate today = Times.day(java.time.Instant.now());
    private final int year = SchoolYear.of(today).start();

    Browser li;
    Browser zhang;
    Browser zhou;

    @BeforeEach
    void found() throws Exception {
        li = as("李老师");
        zhang = as("张校长");
        zhou = as("周主任");
        inForce("hours-72-24", year - 2);
        posted("李老师", year, "校本研修例会", "SCHOOL", "PRACTICE.SUBJECT", "2.5");
        posted("李老师", year, "专家讲座", "DISTRICT", "", "6");
        posted("李老师", year - 1, "去年的讲座", "DISTRICT", "KNOWLEDGE", "50");
        posted("赵老师", year - 1, "去年的全部", "SCHOOL", "", "80");
    }

    @Test
    void thePageShowsWhatIsMissingInWordsAndAsABar() {
        assertThat(li.get("/hours").body()).contains("还差什么", "全年合计:已有 8.5 学时,应有 72,还差 63.5", "校本:已有 2.5 学时,应有 24,还差 21.5", "<meter", "value=\"11\"", "每年 72 学时、校本 24 学时");
        assertThat(li.get("/hours?year=" + (year - 1)).body()).contains("不足", "全年合计:已有 50 学时,应有 72,还差 22");
        assertThat(as("赵老师").get("/hours?year=" + (year - 1)).body()).contains("已达到").doesNotContain("还差 ");
        assertThat(as("外老师").get("/hours").body()).doesNotContain("还差什么");
        assertThat(zhang.get("/hours/people/" + town.person("李老师")).body()).contains("还差 63.5").doesNotContain("现在可以报名");
    }

    @Test
    void balancesOpenToTheirEntriesAndEntriesToTheirSource() {
        assertThat(li.get("/hours").body()).contains("学科实践", "未分类", "校本", "区级", "level=SCHOOL&amp;category=PRACTICE.SUBJECT#entries", "category=-#entries", "/activities/");
        assertThat(li.get("/hours?year=" + year + "&level=SCHOOL").body()).contains("校本研修例会").doesNotContain("专家讲座");
        assertThat(li.get("/hours?year=" + year + "&category=-").body()).contains("专家讲座").doesNotContain("校本研修例会");
        assertThat(li.get("/hours?year=" + year + "&level=NONSENSE&category=NONSENSE").status()).isEqualTo(200);
        assertThat(li.get("/hours?year=abc").status()).isEqualTo(422);
    }

    @Test
    void whatOneMaySignUpForIsOfferedWithOneTap() {
        var activity = activity("校本选修:作业设计", "SCHOOL", true);
        activity("区级报名讲座", "DISTRICT", true);
        activity("不用报名的例会", "SCHOOL", false);

        var page = li.get("/hours").body();
        assertThat(page).contains("现在可以报名,正好补上", "校本选修:作业设计", "可补:全年合计、校本", "还有 30 个名额", "/activities/" + activity + "/enrolment", "区级报名讲座").doesNotContain("不用报名的例会");
        assertThat(page.indexOf("校本选修:作业设计")).isLessThan(page.indexOf("区级报名讲座"));
        assertThat(li.put("/activities/" + activity + "/enrolment").status()).isEqualTo(303);
        assertThat(li.get("/hours").body()).as("signed up, no longer offered").doesNotContain("校本选修:作业设计");
    }

    @Test
    void theSchoolSeesItsOwnByNameAndTheDistrictCountsBySchool() {
        var past = "/hours/risk?year=" + (year - 1);
        assertThat(zhang.get(past).body()).contains("李老师", "全年合计还差 22 学时", "已结束", "校本还差 24 学时").doesNotContain("赵老师", "刘老师");
        var district = zhou.get(past).body();
        assertThat(district).contains("凤来区实验小学", "河口小学", "落后于进度", "unit=" + town.school()).doesNotContain("李老师", "赵老师");
        assertThat(zhou.get(past + "&unit=" + town.school()).body()).contains("李老师", "各校");
        assertThat(zhang.get(past + "&unit=" + town.villageSchool()).status()).isEqualTo(404);
        assertThat(zhang.get("/hours/risk?unit=" + town.district()).status()).isEqualTo(404);
        assertThat(as("外教研员").get(past).body()).contains("还没有执行中的学时政策").doesNotContain("李老师");
        assertThat(li.get(past).status()).isEqualTo(403);
    }

    @Test
    void theListIsNarrowedPagedAndExportedAsShown() throws Exception {
        assertThat(zhang.get("/hours/people?year=" + year).body()).contains("李老师", "8.5", "赵老师", "张校长").doesNotContain("刘老师");
        assertThat(zhang.get("/hours/people?year=" + (year - 1) + "&under=60").body()).contains("李老师").doesNotContain("赵老师");
        assertThat(zhou.get("/hours/people?unit=" + town.villageSchool()).body()).contains("刘老师").doesNotContain("李老师");
        assertThat(zhang.get("/hours/people?unit=" + town.villageSchool()).body()).contains("没有符合条件的人");
        assertThat(zhang.get("/hours/people?page=-3&under=x").status()).isEqualTo(422);
        var sheet = zhang.get("/hours/people?q=" + java.net.URLEncoder.encode("李老师", StandardCharsets.UTF_8) + "&format=xlsx").bytes();
        assertThat(sheet).startsWith('P', 'K');
        var text = text(sheet);
        assertThat(text).contains("李老师", "****").doesNotContain("赵老师", number("李老师"));
        assertThat(SchoolHoursQueries.masked("T2023001")).isEqualTo("****3001");
        assertThat(SchoolHoursQueries.masked("12")).isEqualTo("12");
    }

    @Test
    void pagesCostTheSameHoweverMuchThereIs() {
        var mine = QueryBudget.spentBy(li, "/hours");
        var people = QueryBudget.spentBy(zhang, "/hours/people");
        var risk = QueryBudget.spentBy(zhang, "/hours/risk?year=" + (year - 1));
        for (int i = 0; i < 8; i++) {
            posted("李老师", year, "又一次 " + i, "DISTRICT", "KNOWLEDGE", "1");
            posted("刘老师", year, "又一次 " + i, "CITY", "KNOWLEDGE", "1");
        }
        assertThat(QueryBudget.spentBy(li, "/hours")).isEqualTo(mine).isLessThanOrEqualTo(14);
        assertThat(QueryBudget.spentBy(zhang, "/hours/people")).isEqualTo(people).isLessThanOrEqualTo(5);
        assertThat(QueryBudget.spentBy(zhang, "/hours/risk?year=" + (year - 1))).isEqualTo(risk).isLessThanOrEqualTo(10);
    }

    private UUID activity(String title, String level, boolean enrolling) {
        var id = Id.next();
        var host = level.equals("SCHOOL") ? zhang : zhou;
        host.post("/activities", "id", id.toString(), "title", title, "form", "lecture", "level", level, "content", "内容", "speaker", "专家", "hours", "2", "day", today.plusDays(9).toString(), "from", "09:00", "to", "11:00",
                enrolling ? "enrolling" : "theme", enrolling ? "true" : "主题", "capacity", "30");
        host.post("/activities/" + id + "/invitations", "units", (level.equals("SCHOOL") ? town.school() : town.district()).toString(), "subject", "语文");
        assertThat(host.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        return id;
    }

    private void inForce(String template, int from) throws Exception {
        var json = JsonMapper.shared();
        var policy = json.readTree(getClass().getResourceAsStream("/policy/" + template + ".json"));
        Scope.runEverywhere(() -> {
            var id = Id.next();
            jdbc.sql("insert into credit.policy (id, wall, unit_id, name) values (:id, :wall, :wall, :name)").param("id", id).param("wall", town.district()).param("name", policy.get("name").asString()).update();
            jdbc.sql("insert into credit.policy_edition (policy_id, edition, wall, from_year, state, definition, by_name, changed_at) values (:id, 1, :wall, :from, 'IN_FORCE', :definition, '测试', now())")
                    .param("id", id).param("wall", town.district()).param("from", from).param("definition", policy.get("policy").toString()).update();
        });
    }

    private void posted(String name, int year, String title, String level, String category, String hours) {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into credit.kind (level, category, form) values (:level, :category, 'lecture') on conflict do nothing").param("level", level).param("category", category).update();
            jdbc.sql("""
                    insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                    select gen_random_uuid(), :wall, :person, :unit, :year, :hours, k.id, 'ACTIVITY', gen_random_uuid(), :title, :on, now() from credit.kind k
                     where k.level = :level and k.form = 'lecture' and k.category = :category and k.block = '' and k.role = 'LEARNER'
                    """).param("wall", town.district()).param("person", town.person(name)).param("unit", town.school()).param("year", year).param("hours", new BigDecimal(hours))
                    .param("level", level).param("category", category).param("title", title).param("on", new SchoolYear(year).from().plusDays(20)).update();
        });
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }

    private static String text(byte[] xlsx) throws java.io.IOException {
        var all = new StringBuilder();
        var file = java.nio.file.Files.write(java.nio.file.Files.createTempFile("hours", ".xlsx"), xlsx);
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        java.nio.file.Files.delete(file);
        return org.springframework.web.util.HtmlUtils.htmlUnescape(all.toString());
    }
}
