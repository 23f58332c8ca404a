package yanxun.org.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A package of another system, in by the door of every list, and out again. */
class PackagePathTest extends TownTest {
    Browser zhou;

    @BeforeEach
    void found() {
        zhou = as("周主任");
    }

    @Test
    void unitsAndPeopleComeInThroughPreviewAndCommitAndGoByUndo() {
        var units = upload("/network/import", Packages.good());
        assertThat(units).contains("新桥镇", "新桥中心小学", "教研室", "育才学校", "必须填写", "确认导入 3 行", "机构 1 个没有读入");
        commit("/network/import", units);
        var moved = Packages.with("roles.csv", "u1,primary,teacher,,,s2", "u1,primary,teacher,,,s1");
        var people = upload("/people/import", moved);
        assertThat(people).contains("确认导入 3 行", "学生 2 人、家长 1 人没有读入", "新桥中心小学", "欧阳明", "必须填写").doesNotContain("小明", "大明");
        var url = commit("/people/import", people);
        assertThat(zhou.get("/people?school=%E6%96%B0%E6%A1%A5&on=2026-12-01").body()).contains("王芳", "OR1");
        assertThat(upload("/people/import", moved)).contains("没有要写入的内容");
        assertThat(kept()).as("what the package said of pupils is nowhere").doesNotContain("小明", "X1", "13900000000");
        zhou.delete(url + "/commit");
        assertThat(zhou.get("/people?school=%E6%96%B0%E6%A1%A5&on=2026-12-01").body()).doesNotContain("王芳");
    }

    @Test
    void spoiltPackagesAreRefusedWithTheReason() {
        assertThat(refusal(Packages.zip(Packages.without("users.csv")))).contains("没有 users.csv");
        assertThat(refusal(Packages.zip(Packages.with("users.csv", "givenName,", "first,")))).contains("users.csv", "givenName");
        assertThat(refusal(Packages.zip(Map.of("readme.txt", "x")))).contains("422");
        var whole = Packages.zip(Packages.good());
        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length / 2))).contains("损坏");
    }

    @Test
    void theUnitsAndTeachersOneSeesGoOutAndComeInAgainUnchanged() throws IOException {
        var zip = zhou.get("/people/oneroster.zip");
        assertThat(zip.status()).isEqualTo(200);
        var files = unzip(zip.bytes());
        assertThat(files.keySet()).containsExactlyInAnyOrder("manifest.csv", "orgs.csv", "roles.csv", "users.csv");
        assertThat(files.get("manifest.csv")).contains("oneroster.version,1.2", "file.users,bulk", "file.classes,absent");
        assertThat(files.get("orgs.csv")).startsWith("\uFEFFsourcedId,status,dateLastModified,name,type,identifier,parentSourcedId").contains("凤来区实验小学,school", "district");
        assertThat(files.get("users.csv")).contains(town.person("李老师").toString(), "老师,李").doesNotContain("外教研员");
        assertThat(files.get("roles.csv")).contains(",primary,principal,", ",primary,teacher,");
        assertThat(upload("/people/import", files)).contains("没有要写入的内容");
        assertThat(Scope.<Long>everywhere(() -> jdbc.sql("select count(*) from platform.audit where wall = :wall and action = '导出 OneRoster 包'").param("wall", town.district()).query(Long.class).single()))
                .isEqualTo(1);
    }

    @Test
    void numbersGoOutMaskedAndAPrincipalTakesOnlyTheirOwn() throws IOException {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.person_secret (person_id, wall, phone) values (:id, :wall, '13812345678') on conflict (person_id) do update set phone = excluded.phone")
                .param("id", town.person("李老师")).param("wall", town.district()).update());
        var files = unzip(as("张校长").get("/people/oneroster.zip").bytes());
        assertThat(files.get("users.csv")).contains("138****5678").doesNotContain("13812345678").doesNotContain(town.person("刘老师").toString());
        assertThat(files.get("orgs.csv")).contains("凤来区实验小学").doesNotContain("河口小学");
    }

    private String kept() {
        return Scope.everywhere(() -> String.valueOf(jdbc.sql("select string_agg(l::text, '') from org.person_line l where wall = :wall").param("wall", town.district()).query(String.class).single()));
    }

    private String upload(String path, Map<String, String> files) {
        var answer = zhou.upload(path, "file", "roster.zip", Packages.zip(files));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return zhou.get(answer.location()).body();
    }

    private String refusal(byte[] zip) {
        var answer = zhou.upload("/people/import", "file", "roster.zip", zip);
        return answer.status() + answer.body();
    }

    private String commit(String path, String page) {
        var url = path + "/" + page.replaceAll("(?s).*" + path + "/([0-9a-f-]{36}).*", "$1");
        var job = zhou.put(url + "/commit");
        eventually(() -> assertThat(zhou.get(job.location()).body()).contains("已完成"));
        return url;
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
