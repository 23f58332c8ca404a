package yanxun.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Units change, merge, split and close; what was, stays. */
class UnitScreenTest extends TownTest {
    Browser zhou;

    @BeforeEach
    void found() {
        zhou = as("周主任");
    }

    @Test
    void everybodyOfTheDistrictSeesAUnitAndOnlyManagersChangeIt() {
        var li = as("李老师");
        assertThat(li.get("/network/units/" + town.villageSchool()).body()).contains("河口小学", "沿革").doesNotContain("从某天起变动", "人</a>");
        assertThat(zhou.get("/network/units/" + town.school()).body()).contains("从某天起变动", "4 人", "张校长");
        assertThat(li.get("/network/units/" + town.school() + "/form").status()).isEqualTo(403);
        assertThat(as("外教研员").get("/network/units/" + town.school()).status()).isEqualTo(404);
        assertThat(zhou.get("/network/units/" + town.neighbourSchool()).status()).isEqualTo(404);
        assertThat(zhou.get("/network/units/" + town.neighbourSchool() + "/form").status()).isEqualTo(404);
        assertThat(zhou.put("/network/units/" + town.neighbourSchool() + "/closure", "from", "2026-01-01", "reason", "x").status()).isEqualTo(404);
        assertThat(zhou.get("/network/units/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aRenameFromADayKeepsLastYearsNameAndPeople() {
        var url = "/network/units/" + town.school();
        assertThat(zhou.put(url, "version", "0", "mode", "change", "kind", "SCHOOL", "from", "2026-09-01", "name", "凤来区第一小学", "schoolKind", "PRIMARY", "stages", "小学", "parent",
                town.district().toString(), "classes", "40", "reason", "更名").status()).isEqualTo(303);
        assertThat(zhou.get(url).body()).contains("凤来区第一小学", "2015-09-01 至 2026-08-31", "凤来区实验小学");
        assertThat(zhou.get(url + "?on=2026-08-31").body()).contains("<h1>凤来区实验小学</h1>");
        assertThat(zhou.get("/people?on=2026-08-31&q=" + encode("李老师")).body()).contains("凤来区实验小学");
        assertThat(zhou.get("/people?on=2026-09-01&q=" + encode("李老师")).body()).contains("凤来区第一小学");
        assertThat(zhou.put(url, "version", "0", "mode", "correction", "kind", "SCHOOL", "name", "x", "schoolKind", "PRIMARY").body()).contains("刚才有人先保存了");
        assertThat(zhou.put(url, "version", "1", "mode", "change", "kind", "SCHOOL", "name", "", "schoolKind", "", "classes", "-1").body()).contains("请填写名称", "请选择办学类型", "请填写从哪一天起", "班级数应在");
        assertThat(zhou.put(url, "version", "1", "mode", "correction", "kind", "SCHOOL", "name", "x", "schoolKind", "PRIMARY", "parent", town.neighbour().toString()).status()).isEqualTo(404);
    }

    @Test
    void aMergerBringsEverybodyAlongAndLeavesLastYearUnchanged() {
        var group = Id.next();
        assertThat(zhou.post("/network/units", "id", group.toString(), "mode", "new", "kind", "SUBJECT_GROUP", "name", "河口语文组", "parent", town.villageSchool().toString(), "from", "2020-09-01").status())
                .isEqualTo(303);
        var before = zhou.get("/people?on=2026-08-31").body();
        var unitBefore = zhou.get("/network/units/" + town.villageSchool() + "?on=2026-08-31").body();
        assertThat(zhou.post("/network/units/" + town.school() + "/mergers", "units", town.villageSchool().toString(), "from", "2026-09-01", "name", "凤来区联合小学").status()).isEqualTo(303);
        assertThat(zhou.get("/people?on=2026-09-01&q=" + encode("刘老师")).body()).contains("凤来区联合小学");
        assertThat(list(zhou.get("/people?on=2026-08-31").body())).isEqualTo(list(before));
        assertThat(zhou.get("/network/units/" + town.villageSchool() + "?on=2026-08-31").body()).contains("河口语文组", "1 人");
        assertThat(unitBefore).contains("河口语文组", "1 人");
        assertThat(zhou.get("/network/units/" + town.villageSchool()).body()).contains("还没有设立或已经撤销");
        assertThat(zhou.get("/network/units/" + town.school()).body()).contains("河口语文组", "5 人");
        assertThat(zhou.get("/people/" + town.person("刘老师")).body()).contains("单位合并");
        assertThat(zhou.post("/network/units/" + town.school() + "/mergers", "units", town.villageSchool().toString(), "from", "2026-10-01").body()).contains("还没有设立或已经撤销");
        assertThat(zhou.post("/network/units/" + town.school() + "/mergers", "units", town.bureau().toString(), "from", "2026-10-01").body()).contains("同一类");
        assertThat(zhou.post("/network/units/" + town.school() + "/mergers", "from", "2026-10-01").body()).contains("请选择要并入的单位");
    }

    @Test
    void aSplitSendsTheNamedPeopleToTheNewUnit() {
        var id = Id.next().toString();
        var url = "/network/units/" + town.school() + "/splits";
        assertThat(zhou.post(url, "id", id, "name", "实验小学东校区", "from", "2026-09-01", "numbers", "没有此人").body()).contains("之前不在这个单位:没有此人");
        assertThat(zhou.post(url, "id", id, "name", "实验小学东校区", "from", "2026-09-01", "numbers", number("李老师") + "\n" + number("赵老师")).location()).isEqualTo("/network/units/" + id);
        assertThat(zhou.get("/network/units/" + id).body()).contains("实验小学东校区", "2 人", "分设");
        assertThat(zhou.get("/network/units/" + id + "?on=2026-08-31").body()).contains("还没有设立");
        assertThat(zhou.get("/people?on=2026-08-31&q=" + encode("李老师")).body()).contains("凤来区实验小学");
    }

    @Test
    void aUnitWithPeopleIsNotClosedAndAnEmptyOneIs() {
        var url = "/network/units/" + town.villageSchool() + "/closure";
        assertThat(zhou.put(url, "from", "2026-09-01", "reason", "撤并").body()).contains("2026-09-01 起还有 1 人和 0 个下级单位");
        assertThat(zhou.put(url, "from", "", "reason", "").body()).contains("请填写撤销的日期和原因");
        assertThat(zhou.put("/people/" + town.person("刘老师") + "/departure", "from", "2026-08-01", "reason", "退休").status()).isEqualTo(303);
        assertThat(zhou.put(url, "from", "2026-09-01", "reason", "撤并").status()).isEqualTo(303);
        assertThat(zhou.get("/network?open=all").body()).doesNotContain("河口小学");
        assertThat(zhou.get("/network?open=all&on=2026-08-31").body()).contains("河口小学");
    }

    @Test
    void aNewUnitNeedsAParentOfOnesOwn() {
        assertThat(zhou.post("/network/units", "mode", "new", "kind", "SCHOOL", "name", "新校", "schoolKind", "PRIMARY", "from", "2026-09-01").body()).contains("请选择上级单位");
        assertThat(zhou.post("/network/units", "mode", "new", "kind", "SCHOOL", "name", "新校", "schoolKind", "PRIMARY", "from", "2026-09-01", "parent", town.neighbour().toString()).status()).isEqualTo(404);
        assertThat(zhou.put("/network/units/" + town.school(), "version", "0", "mode", "correction", "kind", "SCHOOL", "name", "x", "schoolKind", "PRIMARY", "parent", town.school().toString()).body())
                .contains("不能把单位挂到它自己");
    }

    @Test
    void sixHundredSchoolsComeInAtOnceAndGoBackOut() {
        var csv = new StringBuilder("学校标识码,学校名称,办学类型,镇街,城乡类型,班级数,在校生数,经度,纬度\n,河东镇,镇街,,,,,,\n");
        for (int i = 0; i < 600; i++) {
            csv.append("36010").append(10_000 + i).append(",第").append(i).append("小学,小学,河东镇,乡村,").append(6 + i % 30).append(',').append(200 + i).append(",115.").append(100 + i).append(",28.5\n");
        }
        csv.append("3601999999,错误小学,大学,没有的镇,,,,,\n,河口小学,小学,河东镇,乡村,12,300,,\n");
        var page = upload(csv.toString());
        assertThat(page).contains("确认导入 602 行", "应填其中之一");
        assertThat(zhou.get(page.replaceAll("(?s).*(/network/import/[0-9a-f-]{36}).*", "$1") + "?show=MOVE").body()).contains("上级 → 河东镇", "共 1 条");
        var url = commit(page);
        assertThat(zhou.get("/network/units/" + town.villageSchool()).body()).contains("河东镇", "300");
        assertThat(upload(csv.toString())).contains("没有要写入的内容");
        assertThat(zhou.delete(url + "/commit").body()).contains("已撤销").doesNotContain("没有撤销:");
        assertThat(zhou.get("/network/units/" + town.villageSchool()).body()).doesNotContain("河东镇");
        assertThat(Scope.<Long>everywhere(() -> jdbc.sql("select count(*) from org.unit where wall = :wall").param("wall", town.district()).query(Long.class).single())).isEqualTo(4);
    }

    @Test
    void aTownshipSomebodyHasUsedSinceIsNotTakenBack() {
        var url = commit(upload("学校名称,办学类型\n河西镇,镇街\n河北镇,镇街\n"));
        var west = Scope.everywhere(() -> jdbc.sql("select unit_id from org.unit_period where name = '河西镇' and wall = :wall").param("wall", town.district()).query(UUID.class).single());
        assertThat(zhou.post("/network/units", "mode", "new", "kind", "SCHOOL", "name", "河西小学", "schoolKind", "PRIMARY", "from", "2026-09-01", "parent", west.toString()).status()).isEqualTo(303);
        assertThat(zhou.delete(url + "/commit").body()).contains("以下 1 行", "河西镇");
        assertThat(as("张校长").get("/network/import").status()).isEqualTo(403);
    }

    private String upload(String csv) {
        var answer = zhou.upload("/network/import", "file", "学校.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return zhou.get(answer.location()).body();
    }

    private String commit(String page) {
        var url = page.replaceAll("(?s).*(/network/import/[0-9a-f-]{36}).*", "$1");
        var job = zhou.put(url + "/commit");
        eventually(() -> assertThat(zhou.get(job.location()).body()).contains("已完成"));
        return url;
    }

    private static String list(String page) {
        return page.replaceAll("(?s).*<tbody>(.*)</tbody>.*", "$1");
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
