package yanxun.credit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A statement from the ledger to paper, and what anybody learns who checks it. */
class StatementScreenTest extends TownTest {
    private static final Pattern TOKEN = Pattern.compile("/verify/([A-Za-z0-9_-]{22})");
    private final int year = SchoolYear.of(Times.day(java.time.Instant.now())).start();

    Browser li;
    Browser zhang;

    @BeforeEach
    void found() {
        li = as("李老师");
        zhang = as("张校长");
        posted("李老师", "大单元教学讲座", "DISTRICT", "3");
        posted("李老师", "校本研修例会", "SCHOOL", "2.5");
    }

    @Test
    void aStatementIsPrintedAndCheckedByAnybody() throws Exception {
        var statement = issued(li);
        var page = li.get(statement).body();
        assertThat(page).contains("凤来区实验小学 李老师", "共 5.5 学时", "大单元教学讲座", "校本", "2.5", "凤来区教研中心", "学时证明〔");

        var pdf = li.get(statement + "/statement.pdf");
        assertThat(pdf.bytes()).startsWith('%', 'P', 'D', 'F').isEqualTo(li.get(statement + "/statement.pdf").bytes());
        var text = text(pdf.bytes());
        assertThat(text).contains("教师学时证明", "李老师", "大单元教学讲座", "5.5", "校验码");

        var stranger = Browser.at(port);
        var token = token(page);
        var check = stranger.get("/verify/" + token);
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("证明有效", "李*师", "区级", "3 学时", "5.5 学时", "凤来区教研中心").doesNotContain("李老师", "大单元教学讲座", "实验小学");
        assertThat(check.response().headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        var number = Pattern.compile("学时证明〔\\d{4}〕\\d+号").matcher(page);
        var code = Pattern.compile("校验码\\s*([0-9A-Z]{4}-[0-9A-Z]{4})").matcher(text);
        assertThat(number.find() && code.find()).isTrue();
        assertThat(stranger.post("/verify", "number", number.group(), "code", code.group(1).toLowerCase()).location()).isEqualTo("/verify/" + token);
        assertThat(stranger.post("/verify", "number", number.group(), "code", "AAAA-AAAA").status()).isEqualTo(422);
        assertThat(stranger.get("/verify/" + "x".repeat(22)).status()).isEqualTo(404);
    }

    @Test
    void theSameStatementIsGivenAgainUntilHoursChange() throws Exception {
        var first = issued(li);
        assertThat(issued(li)).isEqualTo(first);
        posted("李老师", "又一次讲座", "CITY", "4");

        assertThat(li.get(first).body()).contains("已更新", "共 5.5 学时", "重新出具").doesNotContain("又一次讲座");
        assertThat(text(li.get(first + "/statement.pdf").bytes())).as("a reprint says what it said").contains("5.5").doesNotContain("又一次讲座");
        assertThat(Browser.at(port).get("/verify/" + token(li.get(first).body())).body()).contains("已更新", "请以重新出具的证明为准", "5.5 学时").doesNotContain("证明有效");
        var second = issued(li);
        assertThat(second).isNotEqualTo(first);
        assertThat(li.get(second).body()).contains("共 9.5 学时", "又一次讲座");
        assertThat(li.get("/hours/statements").body()).contains("已更新", "有效");
    }

    @Test
    void aReversalRepostedTheSameChangesNothing() {
        var first = issued(li);
        var entry = Scope.everywhere(() -> jdbc.sql("select id from credit.entry where person_id = :p and title = '大单元教学讲座'").param("p", town.person("李老师")).query(UUID.class).single());
        reverse(entry);
        assertThat(li.get(first).body()).contains("已更新");
        posted("李老师", "大单元教学讲座", "DISTRICT", "3");
        assertThat(li.get(first).body()).doesNotContain("已更新");
    }

    @Test
    void onlyThePersonAndWhoLooksAfterThemReadIt() {
        var statement = issued(li);
        assertThat(zhang.get(statement).status()).isEqualTo(200);
        assertThat(as("周主任").get(statement).status()).isEqualTo(200);
        for (var name : java.util.List.of("赵老师", "刘老师", "外老师", "外教研员")) {
            assertThat(as(name).get(statement).status()).as(name).isEqualTo(404);
            assertThat(as(name).get(statement + "/statement.pdf").status()).isEqualTo(404);
        }
        assertThat(li.get("/hours/statements/unit").status()).isEqualTo(403);
        assertThat(li.post("/hours/statements", "from", "2035").status()).isEqualTo(422);
        assertThat(li.post("/hours/statements", "from", "abc").status()).isEqualTo(422);
    }

    @Test
    void aWholeSchoolIsIssuedInTheBackgroundAndSentAsOneParcel() throws Exception {
        var job = zhang.post("/hours/statements/unit", "from", String.valueOf(year));
        assertThat(job.location()).startsWith("/jobs/");
        eventually(() -> assertThat(zhang.get(job.location()).body()).contains("共 4 份学时证明,可以打包下载"));
        assertThat(zhang.get("/hours/statements/unit").body()).contains("4 人,已出具 4 份,其中 0 份出具后学时有变化");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zhang.get("/hours/statements/unit?format=zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).startsWith('%', 'P', 'D', 'F');
            }
        }
        assertThat(names).hasSize(4).anyMatch(name -> name.endsWith("-李老师.pdf"));
        assertThat(zhang.get("/hours/statements/unit?unit=" + town.villageSchool()).status()).isEqualTo(404);
        assertThat(zhang.post("/hours/statements/unit", "unit", town.neighbourSchool().toString()).status()).isEqualTo(404);
        posted("赵老师", "新的讲座", "DISTRICT", "1");
        assertThat(zhang.get("/hours/statements/unit").body()).contains("其中 1 份出具后学时有变化");
    }

    @Test
    void aLongStatementRunsOverPages() throws Exception {
        for (int i = 0; i < 90; i++) {
            posted("李老师", "第 " + i + " 次很长很长的教研活动名称,要折成两行才放得下的那一种活动名称", "DISTRICT", "0.5");
        }
        var pdf = li.get(issued(li) + "/statement.pdf").bytes();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(4);
        }
        assertThat(text(pdf)).contains("第 0 次", "第 89 次", "50.5");
    }

    private String issued(Browser who) {
        var location = who.post("/hours/statements", "from", String.valueOf(year), "to", String.valueOf(year)).location();
        assertThat(location).startsWith("/hours/statements/");
        return location;
    }

    private static String token(String page) {
        var matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void posted(String name, String title, String level, String hours) {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into credit.kind (level, form) values (:level, 'lecture') on conflict do nothing").param("level", level).update();
            jdbc.sql("""
                    insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                    select :id, :wall, :person, :unit, :year, :hours, k.id, 'ACTIVITY', gen_random_uuid(), :title, :on, now() from credit.kind k
                     where k.level = :level and k.form = 'lecture' and k.category = '' and k.block = '' and k.role = 'LEARNER'
                    """).param("id", Id.next()).param("wall", town.district()).param("person", town.person(name)).param("unit", town.school()).param("year", year).param("hours", new BigDecimal(hours))
                    .param("level", level).param("title", title).param("on", new SchoolYear(year).from().plusDays(20)).update();
        });
    }

    private void reverse(UUID entry) {
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at, reason, reverses)
                select gen_random_uuid(), wall, person_id, unit_id, year, -hours, kind_id, source, source_id, title, on_date, now(), '测试', id from credit.entry where id = :id
                """).param("id", entry).update());
    }
}
