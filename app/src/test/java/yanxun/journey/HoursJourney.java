package yanxun.journey;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.credit.Hours;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.support.TownTest;

/** Hours as people live them: ruled by a policy, assessed, objected to; claimed, judged, stated on paper; and put right where somebody is written down twice. */
class HoursJourney extends TownTest {
    private static final int LAST = SchoolYear.of(LocalDate.now(Times.ZONE)).start() - 1;
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    Sessions sessions;

    private Journey.Person person(Journey journey, String name, int width) {
        return journey.as(sessions.open(town.accounts().get(name), "journey"), width);
    }

    @Test
    void fromAPolicyThroughTheAssessmentToAnObjection() {
        Hours.post(jdbc, town, "李老师", LAST, "SCHOOL", "lecture", 20);
        Hours.post(jdbc, town, "李老师", LAST, "DISTRICT", "lecture", 60);
        try (var journey = new Journey(port)) {
            var zhou = person(journey, "周主任", 1280);
            zhou.opens("/policies").opens("/policies/new").fills("name", "凤来区学时办法").clicks("开始起草").sees("草稿", "每学年“校本”不少于 24 学时").fills("number", Hours.number(jdbc, town.person("李老师"))).fills("year", String.valueOf(LAST))
                    .clicks("按这一版算这位教师").sees("还差 4").fills("from", String.valueOf(LAST)).clicks("开始执行").sees("执行中");
            zhou.opens("/assessments/new?year=" + LAST).clicks("开始计算");
            zhou.page.locator("main a.button.primary[href^='/assessments/']").click();
            zhou.page.waitForURL("**/assessments/**");
            var run = zhou.path();
            zhou.opens(run).sees("李老师", "校本:已有 20 学时,应有 24,还差 4。").shoots("assessment").clicks("公示").sees("公示到");

            var li = person(journey, "李老师", 375);
            li.opens("/hours?year=" + LAST).sees("的考核结果").clicks("看理由").sees("还差 4").fills("text", "少算了一次集体备课").clicks("提出异议").sees("少算了一次集体备课").shoots("assessment-phone");

            Hours.post(jdbc, town, "李老师", LAST, "SCHOOL", "lecture", 4);
            zhou.opens(run + "?objected=true").sees("李老师", "有异议").clicks("李老师").sees("少算了一次集体备课").fills("answer", "已补记").clicks("采纳,重新计算").sees("达到要求");
            li.opens(run + "/mine").sees("已采纳", "已补记", "更正经过");
        }
    }

    @Test
    void fromACertificateOverTheDeskIntoTheLedgerAndOntoPaper() {
        var last = LocalDate.now(Times.ZONE).minusDays(10);
        try (var journey = new Journey(port)) {
            var li = person(journey, "李老师", 375);
            li.opens("/hours/claims").sees("还没有申报").clicks("填写申报").fills("title", "整本书阅读研修").fills("organiser", "市教育学院").chooses("level", "市级").chooses("form", "研修").fills("from", last.minusDays(1).toString()).fills("to", last.toString())
                    .fills("quantity", "12");
            li.page.locator("#files").setInputFiles(new FilePayload("证书.pdf", "application/pdf", PDF));
            li.clicks("保存").sees("草稿").clicks("提交").sees("待学校审核").shoots("claim-phone");
            var claim = li.path();

            person(journey, "陈主任", 375).opens("/hours/claims/desk").sees("整本书阅读研修", "证书.pdf").opens(claim).clicks("同意,报区级认定").sees("待区级认定");
            var zhou = person(journey, "周主任", 1280);
            zhou.opens("/hours/claims/desk").sees("整本书阅读研修").shoots("claim-desk").opens(claim).clicks("认定 12 学时");
            yanxun.support.Patience.eventually(() -> zhou.opens(claim).sees("已入账"));

            li.opens("/hours?year=" + SchoolYear.of(last).start()).sees("整本书阅读研修", "12");
            li.opens("/hours/statements").chooses("from", label(last)).chooses("to", label(last)).clicks("出具证明").sees("教师学时证明", "整本书阅读研修", "共 12 学时");
            var address = li.page.locator("[data-copy]").getAttribute("data-copy");
            journey.as("", 375).opens(address.substring(address.indexOf("/verify/"))).sees("证明有效", "12 学时");
        }
    }

    private static String label(LocalDate day) {
        var year = SchoolYear.of(day);
        return yanxun.support.Browser.asTyped(year.displayName());
    }

    @Test
    void twoRecordsAreComparedAndMergedAndHoursFromElsewhereTakenOver() {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into org.person (id, wall, number, name, sex, employed_on) select gen_random_uuid(), wall, number || 'X', name, sex, employed_on from org.person where id = :li")
                    .param("li", town.person("李老师")).update();
            jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, 'TRAINING_OFFICER', :unit, :wall, daterange('2020-09-01', null))").param("wall", town.district())
                    .param("id", town.person("王教研员")).param("unit", town.bureau()).update();
        });
        try (var journey = new Journey(port)) {
            var zhou = person(journey, "周主任", 1280);
            zhou.opens("/people").clicks("重复的人员").sees("李老师", "性别和参加工作日期相同").clicks("比对").sees("合并两条记录", "以它为准").shoots("merger");
            person(journey, "周主任", 375).opens("/people/duplicates").opens(zhou.path()).shoots("merger-phone");
            zhou.fills("reason", "导入时重复").clicks("合并为一条").sees("李老师", "合并人员").opens("/people/duplicates").sees("没有发现疑似重复的记录", "导入时重复");

            var wang = person(journey, "王教研员", 1280);
            wang.opens("/hours/transfers").clicks("录入转入的学时").fills("number", Hours.number(jdbc, town.person("李老师"))).fills("origin", "江州市东湖区").fills("hours", "24");
            wang.page.locator("#file").setInputFiles(new FilePayload("证明.pdf", "application/pdf", PDF));
            wang.clicks("录入").sees("待复核", "江州市东湖区").shoots("transfer");
            zhou.opens(wang.path()).clicks("与证明相符,入账").sees("已入账", "冲正");
            person(journey, "李老师", 375).opens(wang.path()).sees("24").opens("/hours").sees("转入:江州市东湖区");
        }
    }
}
