package yanxun.org.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A list of teachers from upload to undo. */
class PeopleImportTest extends TownTest {
    private static final String HEAD = "工号,姓名,性别,学校,学段,任教学科,职称,参加工作时间,手机号,身份证号,骨干级别,骨干称号,认定日期,有效期至,起始日期\n";

    @Autowired
    PeopleImportCommand command;

    @TempDir
    Path folder;

    Browser zhou;

    @BeforeEach
    void found() {
        zhou = as("周主任");
    }

    @Test
    void showsWhatWouldChangeBeforeAnythingDoes() {
        var page = upload(zhou, HEAD
                + "N1,周一,女,凤来区实验小学,小学,数学、科学,小学高级教师,2012-09-01,13900000001,11010519491231002X,区级,骨干教师,2024-09-01,2027-08-31,\n"
                + number("李老师") + ",李老师,,凤来区实验小学,,语文,高级,,,,,,,,\n"
                + number("赵老师") + ",赵老师,,河口小学,,,,,,,,,,,2026-02-10\n"
                + number("刘老师") + ",刘老师,,河口小学,,语文,,,,,,,,,\n"
                + number("陈主任") + ",张三,,凤来区实验小学,,,,,,,,,,,\n"
                + "N2,孙二,男,没有的学校,小学,,,,,,,,,,\n"
                + "N3,钱三,男,河口小学,大学,,,2030-01-01,12345,110101199003070000,区级,,,,\n");
        assertThat(page).contains("确认导入 3 行", "职称 未登记 → 高级教师", "2026-02-10 起 凤来区实验小学 → 河口小学", "登记的是 陈主任,表中写的是 张三", "没有这个单位", "手机号应为 11 位", "校验位", "填了级别就要填称号");
        assertThat(zhou.get("/people?q=" + encode("周一")).body()).contains("没有符合条件的教师");
    }

    @Test
    void takesOverMovesAndCorrectsAndTheSecondTimeThereIsNothingToDo() {
        var sheet = HEAD + "N1,周一,女,实验小学不,小学,数学,,,,,,,,,\n".replace("实验小学不", "凤来区实验小学")
                + number("赵老师") + ",赵老师,,河口小学,,,,,,,区级,骨干教师,2024-09-01,,2026-02-10\n";
        commit(upload(zhou, sheet));
        assertThat(zhou.get("/people?on=2026-02-09&q=" + encode("赵老师")).body()).contains("凤来区实验小学");
        assertThat(zhou.get("/people?on=2026-02-10&q=" + encode("赵老师")).body()).contains("河口小学", "区级骨干教师");
        assertThat(zhou.get("/people?on=2026-10-01&q=" + encode("周一")).body()).contains("凤来区实验小学", "共 1 条");
        var again = upload(zhou, sheet);
        assertThat(again).contains("没有要写入的内容").doesNotContain("确认导入");
    }

    @Test
    void undoRestoresExactlyAndSparesWhoWasTouchedSince() {
        var before = state("赵老师");
        var beforeLi = state("李老师");
        var url = commit(upload(zhou, HEAD + "N1,周一,女,凤来区实验小学,小学,数学,,,13900000001,,,,,,\nN2,孙二,男,河口小学,小学,数学,,,,,,,,,\n"
                + number("赵老师") + ",赵老师,男,河口小学,初中,物理,高级,1999-09-01,13900000009,,区级,骨干教师,2024-09-01,,2026-02-10\n"
                + number("李老师") + ",李老师,,凤来区实验小学,,语文,高级,,,,,,,,\n"));
        assertThat(zhou.post("/people/" + town.person("李老师") + "/honours", "level", "校级", "kind", "名师", "from", "2026-09-01").status()).isEqualTo(303);
        var undone = zhou.delete(url + "/commit").body();
        assertThat(undone).contains("以下 1 行导入之后有人改过", "李老师");
        assertThat(state("赵老师")).isEqualTo(before);
        assertThat(state("李老师")).isNotEqualTo(beforeLi);
        assertThat(zhou.get("/people?q=" + encode("周一")).body()).contains("没有符合条件的教师");
        assertThat(Scope.<Long>everywhere(() -> jdbc.sql("select count(*) from org.person where wall = :wall and number in ('N1', 'N2')").param("wall", town.district()).query(Long.class).single())).isZero();
    }

    @Test
    void undoTakesBackNewPeopleExactlyAsTheyCameAndKeepsThoseChangedInAnyWay() {
        var names = List.of("未动", "改名", "改性别", "改手机", "改学科", "又一段", "加称号", "改称号", "版本");
        var rows = new StringBuilder(HEAD);
        for (int i = 0; i < names.size(); i++) {
            rows.append("C").append(i).append(',').append(names.get(i)).append(",女,河口小学,小学,数学,一级教师,").append(i % 2 == 0 ? "2026-09-01" : "2012-09-01").append(",1390000001").append(i)
                    .append(i == 5 ? ",,,,,," : ",,区级,骨干教师,2024-09-01,,").append(i == 3 ? "2026-03-01" : "").append('\n');
        }
        var url = commit(upload(zhou, rows.toString()));
        change("update org.person set name = '别名' where id = :id", "改名");
        change("update org.person set sex = null where id = :id", "改性别");
        change("update org.person_secret set phone = '13911111111' where person_id = :id", "改手机");
        change("update org.membership set subjects = '{音乐}' where person_id = :id", "改学科");
        change("update org.membership set valid = daterange(lower(valid), '2027-01-01') where person_id = :id", "又一段");
        change("insert into org.honour (id, wall, person_id, level, kind, valid) select gen_random_uuid(), wall, id, '市级', '名师', '[2026-01-01,)' from org.person where id = :id", "加称号");
        change("update org.honour set valid = '[2024-09-01,2025-09-01)' where person_id = :id", "改称号");
        change("update org.person set version = version + 1 where id = :id", "版本");
        assertThat(zhou.delete(url + "/commit").body()).contains("以下 7 行导入之后有人改过");
        assertThat(Scope.everywhere(() -> jdbc.sql("select number from org.person where wall = :wall and number like 'C_' order by number").param("wall", town.district()).query(String.class).list()))
                .as("an edit that was itself taken back leaves nothing to spare").containsExactly("C1", "C2", "C3", "C4", "C5", "C6", "C7");
    }

    private void change(String sql, String name) {
        var number = "C" + List.of("未动", "改名", "改性别", "改手机", "改学科", "又一段", "加称号", "改称号", "版本").indexOf(name);
        Scope.runEverywhere(() -> {
            var id = jdbc.sql("select id from org.person where wall = :wall and number = :number").param("wall", town.district()).param("number", number).query(UUID.class).single();
            assertThat(jdbc.sql(sql).param("id", id).update()).isEqualTo(1);
        });
    }

    @Test
    void whateverStandsInACellArrivesAsItStood() {
        commit(upload(zhou, "工号,姓名,学校,年级,学科\nQ1,\"反\\斜\\N\",河口小学,\"语\"\"文，数\\学{}、NULL\",语文\nQ2,\\N,河口小学,\\.,\n"));
        assertThat(Scope.everywhere(() -> jdbc.sql("select p.name || '|' || array_to_string(m.grades, '、') from org.person p join org.membership m on m.person_id = p.id"
                + " where p.wall = :wall and p.number in ('Q1', 'Q2') order by p.number").param("wall", town.district()).query(String.class).list()))
                .containsExactly("反\\斜\\N|语\"文、数\\学{}、NULL", "\\N|\\.");
    }

    @Test
    void blanksInsideAChineseNameFall() throws Exception {
        var told = run(Files.writeString(folder.resolve("名单.csv"), "工号,姓名,单位\n" + number("李老师") + ",李 老 师,凤来区实验小学\n,赵　老师,凤来区实验小学\nX1,买买提 Ali,河口小学\n"));
        assertThat(List.of(told.get("unchanged").asInt(), told.get("creates").asInt(), told.get("conflicts").asInt())).containsExactly(2, 1, 0);
        assertThat(zhou.post("/people", "id", UUID.randomUUID().toString(), "name", "欧阳　明", "number", "X2", "unit", town.school().toString(), "from", "2026-09-01").status()).isEqualTo(303);
        assertThat(zhou.get("/people?q=" + encode("欧阳明")).body()).contains("X2");
    }

    @Test
    void theListMayStandOnAnotherSheetAndSchoolsMayBeMerged() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明:请填第二页");
            var sheet = workbook.createSheet("名单");
            var rows = List.of(List.of("单位", "工号", "姓名"), List.of("河口小学", "X1", "甲乙"), List.of("", "X2", "丙丁"), List.of("", "X3", "戊己"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 3; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A2:A3"));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            var told = run(Files.write(folder.resolve("名单.xlsx"), out.toByteArray()), "--dry-run");
            assertThat(told.get("creates").asInt()).isEqualTo(2);
            assertThat(told.get("errors").get(0).get("row").asInt()).as("not merged, so empty").isEqualTo(4);
        }
    }

    @Test
    void aListAsASchoolKeepsIt() throws Exception {
        var told = run(Files.writeString(folder.resolve("名单.csv"), "凤来区2026年教师花名册,,,,,\n填报单位:凤来区实验小学,,,,,\n序号,姓 名,所在学校,教职工号（必填）,任教学科,职 称\n"
                + "1,王 一,凤来区　实验小学,Ｌ１００１,音乐+美术,小教一级\n2,欧阳　二,河口小学,l1002 ,语文,中学二级\n合计,2人,,,,\n填表人：张三,,,,审核人：李四,\n"), "--dry-run");
        assertThat(List.of(told.get("creates").asInt(), told.get("wrong").asInt())).containsExactly(2, 2);
        assertThat(told.get("errors")).allSatisfy(error -> assertThat(error.get("message").asString()).contains("合计、落款或说明"));
    }

    @Test
    void ownExportComesBackUnchanged() throws Exception {
        commit(upload(zhou, HEAD + "N1,周一,女,凤来区实验小学,小学,数学、科学,一级教师,2012-09-01,13900000001,11010519491231002X,区级,骨干教师,2024-09-01,2027-08-31,\n"));
        var export = zhou.get("/people?format=xlsx");
        var told = run(Files.write(folder.resolve("教师名册.xlsx"), export.bytes()));
        assertThat(told.get("unchanged").asInt()).isEqualTo(told.get("rows").asInt()).isGreaterThan(3);
        assertThat(zhou.get("/people?q=N1").body()).contains("139****0001");
    }

    @Test
    void whatNobodyTeachesAndNoSchoolIsAskedBackWithTheNearest() {
        var page = upload(zhou, HEAD + "N1,周一,,凤来实小,,,,,,,,,,,\nN2,孙二,,河口小学,,奥数,,,,,,,,,\nN3,钱三,,河口小学,,语文课,一级老师,,,,,,,,\n");
        assertThat(page).contains("没有这个单位;是不是“凤来区实验小学”", "没有“奥数”这个学科;是不是“数学”", "没有“语文课”这个学科;是不是“语文”", "没有“一级老师”这个职称;是不是“一级教师”").contains("没有要写入的内容");
    }

    @Test
    void undoKeepsNewPeopleSomethingElseSpeaksOf() {
        var url = commit(upload(zhou, HEAD + "N1,周一,女,凤来区实验小学,小学,数学,,,,,,,,,\n"));
        var id = Scope.everywhere(() -> jdbc.sql("select id from org.person where wall = :wall and number = 'N1'").param("wall", town.district()).query(UUID.class).single());
        Scope.runEverywhere(() -> jdbc.sql("insert into notice.item (id, wall, person_id, source, kind, title, body, link, created_at) values (gen_random_uuid(), :wall, :id, 'test', 'NEWS', 't', '', '/', now())")
                .param("wall", town.district()).param("id", id).update());
        assertThat(zhou.delete(url + "/commit").body()).contains("以下 1 行", "周一");
        assertThat(zhou.get("/people/" + id).status()).isEqualTo(200);
    }

    @Test
    void aRowOvertakenBetweenPreviewAndCommitIsNotTaken() {
        var page = upload(zhou, HEAD + number("李老师") + ",李老师,,凤来区实验小学,,数学,,,,,,,,,\n" + "N9,吴九,,河口小学,,,,,,,,,,,\n");
        assertThat(zhou.post("/people/" + town.person("李老师") + "/honours", "level", "校级", "kind", "名师", "from", "2026-09-01").status()).isEqualTo(303);
        var url = commit(page);
        assertThat(zhou.get(url).body()).contains("预览之后有人改了此人", "吴九");
        assertThat(zhou.get("/people/" + town.person("李老师")).body()).contains("小学 · 语文");
    }

    @Test
    void withoutNumbersPeopleAreKnownByIdentityNumberOrNameAndSchool() {
        var sheet = "姓名,学校,学科,身份证号\n李老师,凤来区实验小学,语文,\n新老师,河口小学,音乐,11010519491231002X\n";
        var page = upload(zhou, sheet);
        assertThat(page).contains("确认导入 1 行");
        commit(page);
        assertThat(upload(zhou, sheet)).contains("没有要写入的内容");
        assertThat(upload(zhou, "姓名,学校,学科,身份证号\n新名字,河口小学,音乐,11010519491231002X\n")).contains("姓名 新老师 → 新名字");
        assertThat(upload(zhou, "姓名,学校\n同名人,河口小学\n同名人,河口小学\n")).contains("与第 2 行是同一个人");
    }

    @Test
    void aPrincipalBringsInOnlyTheirOwnAndCannotPullOthersOver() {
        var zhang = as("张校长");
        var page = upload(zhang, HEAD + "N1,周一,,凤来区实验小学,,,,,,,,,,,\nN2,孙二,,河口小学,,,,,,,,,,,\n" + number("刘老师") + ",刘老师,,凤来区实验小学,,,,,,,,,,,\n");
        assertThat(page).contains("确认导入 1 行", "这个单位不在您管理的范围内", "现在登记在 河口小学,不在您管理的范围内");
        assertThat(as("李老师").get("/people/import").status()).isEqualTo(403);
        assertThat(as("外教研员").get("/people/import").status()).isEqualTo(403);
        var id = id(page);
        assertThat(zhou.get("/people/import/" + id).status()).as("somebody else's upload").isEqualTo(404);
        assertThat(zhang.put("/network/import/" + id + "/commit").status()).isEqualTo(403);
    }

    @Test
    void gb18030AndWorkbooksAreReadAndTheRedWorkbookComesBack() throws Exception {
        var answer = zhou.upload("/people/import", "file", "教师.csv", ("工号,姓名,学校\nG1,㑇国,河口小学\nG2,王五,不存在小学\n").getBytes(Charset.forName("GB18030")));
        assertThat(zhou.get(answer.location()).body()).contains("㑇国", "确认导入 1 行");
        var red = zhou.get(answer.location() + "/red.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(red.bytes()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).contains("没有这个单位");
            assertThat(sheet.getRow(2).getCell(2).getCellStyle().getFillForegroundXSSFColor().getARGBHex()).endsWith("FFC7CE");
        }
        var template = zhou.get("/people/import/template.xlsx");
        assertThat(template.status()).isEqualTo(200);
        assertThat(zhou.upload("/people/import", "file", "模板.xlsx", template.bytes()).body()).contains("没有内容");
    }

    @Test
    void badFilesAreRefusedWithTheReason() {
        assertThat(zhou.upload("/people/import", "file", "a.csv", "一,二\n1,2\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(zhou.upload("/people/import", "file", "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}).status()).isEqualTo(422);
        assertThat(zhou.post("/people/import").status()).isIn(413, 415, 422);
        assertThat(zhou.get("/people/import/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(zhou.get("/people/import/x").status()).isEqualTo(404);
    }

    @Test
    void thePreviewCostsTheSameHoweverLong() {
        var small = upload(zhou, HEAD + "N1,周一,,河口小学,,,,,,,,,,,\n");
        var large = upload(zhou, HEAD + rows(200, "L"));
        assertThat(QueryBudget.spentBy(zhou, "/people/import/" + id(large))).isEqualTo(QueryBudget.spentBy(zhou, "/people/import/" + id(small))).isLessThanOrEqualTo(6);
    }

    @Test
    void tenThousandTeachersComeInWithinSeconds() throws Exception {
        var file = folder.resolve("全区.csv");
        Files.writeString(file, HEAD + rows(10_000, "B"));
        run(file, "--dry-run");
        var start = System.nanoTime();
        var told = run(file);
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("10,000 teachers in %.2f s = %.0f rows/s%n", seconds, 10_000 / seconds);
        assertThat(told.get("creates").asInt()).isEqualTo(10_000);
        assertThat(10_000 / seconds).isGreaterThan(500);
        assertThat(run(file).get("unchanged").asInt()).isEqualTo(10_000);
    }

    @Test
    void theCommandTellsCountsAndErrorsAndADryRunWritesNothing() throws Exception {
        var file = folder.resolve("一所学校.csv");
        Files.writeString(file, HEAD + "N1,周一,,河口小学,,,,,,,,,,,\nN2,孙二,,无此小学,,,,,,,,,,,\n" + number("赵老师") + ",赵老师,,河口小学,,,,,,,,,,,\n");
        var told = run(file, "--dry-run");
        assertThat(told.get("dryRun").asBoolean()).isTrue();
        assertThat(List.of(told.get("rows").asInt(), told.get("creates").asInt(), told.get("moves").asInt(), told.get("wrong").asInt())).containsExactly(3, 1, 1, 1);
        assertThat(told.get("errors").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(told.get("errors").get(0).get("column").asString()).isEqualTo("单位");
        assertThat(zhou.get("/people?q=" + encode("周一")).body()).contains("没有符合条件的教师");
        assertThat(command.run(List.of("--json"), System.out, new PrintStream(new ByteArrayOutputStream()))).isEqualTo(2);
        assertThat(command.run(List.of(file.toString(), "--wrong"), System.out, new PrintStream(new ByteArrayOutputStream()))).isEqualTo(2);
    }

    private tools.jackson.databind.JsonNode run(Path file, String... more) {
        var name = "区" + town.district();
        Scope.runEverywhere(() -> jdbc.sql("update org.unit_period set name = :name where unit_id = :id").param("name", name).param("id", town.district()).update());
        var out = new ByteArrayOutputStream();
        var words = new java.util.ArrayList<>(List.of(file.toString(), "--district", name, "--json"));
        words.addAll(List.of(more));
        command.run(words, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static String rows(int count, String prefix) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(prefix).append(i).append(",教师").append(i).append(",女,").append(i % 2 == 0 ? "河口小学" : "凤来区实验小学").append(",小学,语文、数学,一级教师,2010-09-01,139")
                    .append(10_000_000 + i).append(",,,,,,\n");
        }
        return rows.toString();
    }

    @Test
    void aNumberTypedInAnotherCaseIsThePersonsWhoseNumberStays() {
        var li = number("李老师");
        var low = li.toLowerCase(java.util.Locale.ROOT);
        var page = upload(zhou, HEAD + low + ",李老师,,凤来区实验小学,,数学,,,,,,,,,\n");
        assertThat(page).contains("学科 语文 → 数学").doesNotContain("工号 " + li + " →");
        commit(page);
        assertThat(number("李老师")).isEqualTo(li);
        var both = upload(zhou, HEAD + low + ",李小妹,,河口小学,,数学,,,,,,,,,\n" + li + ",李老师,,凤来区实验小学,,语文,,,,,,,,,\n");
        assertThat(both).as("where the exact number stands too, the other is somebody else's").contains("学科 数学 → 语文").doesNotContain("请只留一行").doesNotContain("若是改名");
    }

    private String upload(Browser browser, String csv) {
        var answer = browser.upload("/people/import", "file", "名册.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return browser.get(answer.location()).body();
    }

    private String commit(String page) {
        var url = "/people/import/" + id(page);
        var job = zhou.put(url + "/commit");
        assertThat(job.location()).startsWith("/jobs/");
        eventually(() -> assertThat(zhou.get(job.location()).body()).contains("已完成"));
        return url;
    }

    private static String id(String page) {
        return page.replaceAll("(?s).*/people/import/([0-9a-f-]{36}).*", "$1");
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }

    private String state(String name) {
        return Scope.everywhere(() -> jdbc.sql("select (state #- '{person,version}')::text from org.person_states(array[:id::uuid])").param("id", town.person(name)).query(String.class).single());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
