package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.Yanxun;
import yanxun.platform.access.Scope;
import yanxun.platform.command.Command;
import yanxun.support.Browser;

/** From an empty database to a director who sees every school of the district, and a city above it, as docs/guide/first-district.md tells. */
class FirstDistrictJourney {
    static Path folder;
    static ConfigurableApplicationContext program;
    static int port;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "first-district-");
        var before = System.getProperty("yanxun.data");
        System.setProperty("yanxun.data", folder.toString());
        try {
            program = new SpringApplicationBuilder(Yanxun.class).run("--server.port=0", "--yanxun.demo=off");
            port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
        } finally {
            if (before == null) {
                System.clearProperty("yanxun.data");
            } else {
                System.setProperty("yanxun.data", before);
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void aDirectorAppointedOnThePagesReachesTheWholeDistrict() {
        var founded = verb("district found", "--name", "青石区", "--admin", "admin", "--admin-name", "钱管理", "--json");
        assertThat(founded.get("bureau").asString()).isEqualTo("青石区教研中心");
        var admin = signedIn("admin", founded.get("password").asString());

        for (var school : List.of("青石一小", "青石二小")) {
            assertThat(admin.post("/network/units", "kind", "SCHOOL", "name", school, "from", "2020-09-01", "schoolKind", "PRIMARY", "stages", "小学", "parent", unit("青石区"), "setting", "URBAN").status()).isEqualTo(303);
            for (int i = 1; i <= 3; i++) {
                assertThat(admin.post("/people", "number", "t" + Math.abs(school.hashCode() % 97) + i, "name", school.charAt(2) + "老师" + "甲乙丙".charAt(i - 1), "unit", unit(school), "from", "2020-09-01", "stage", "小学", "subjects", "语文").status()).isEqualTo(303);
            }
        }
        assertThat(admin.post("/people", "number", "zhu", "name", "周主任", "unit", unit("青石区教研中心"), "from", "2020-09-01").status()).isEqualTo(303);
        var zhou = person("zhu");
        var issued = admin.post("/administration/accounts", "number", "zhu", "login", "zhou").body();
        assertThat(admin.post("/people/" + zhou + "/duties", "post", "BUREAU_DIRECTOR", "unit", unit("青石区教研中心"), "from", "2020-09-01").status()).isEqualTo(303);
        assertThat(admin.get("/people/" + zhou).body()).contains("范围:青石区");

        var director = signedIn("zhou", password(issued));
        assertThat(director.get("/people").body()).contains("一老师甲", "二老师丙", "共 8 条");

        var city = admin.post("/administration/regions", "kind", "CITY", "name", "青云市", "admin", "吴管理", "login", "cityadmin").body();
        assertThat(city).contains("已设立 青云市", "青石区");
        assertThat(signedIn("cityadmin", password(city)).get("/people").body()).doesNotContain("一老师甲");
        assertThat(admin.put("/administration/regions/own/above", "above", unit("青云市")).status()).isEqualTo(303);
        var cityAdmin = Browser.at(port);
        assertThat(cityAdmin.post("/sign-in", "login", "cityadmin", "password", "Qingshi-2026!").status()).isEqualTo(303);
        assertThat(cityAdmin.get("/people").body()).contains("一老师甲");
        assertThat(admin.post("/administration/regions", "kind", "CITY", "name", "青云市", "admin", "吴管理", "login", "other").body()).contains("已经有 青云市", "吴管理");
    }

    private static Browser signedIn(String login, String password) {
        var browser = Browser.at(port);
        assertThat(browser.post("/sign-in", "login", login, "password", password).status()).isEqualTo(303);
        assertThat(browser.put("/me/password", "old", password, "fresh", "Qingshi-2026!", "again", "Qingshi-2026!").status()).isEqualTo(303);
        return browser;
    }

    private static String password(String page) {
        return page.replaceAll("(?s).*data-copy=\"([^\"]+)\".*", "$1");
    }

    private static JsonNode verb(String name, String... words) {
        var command = program.getBeansOfType(Command.class).values().stream().filter(each -> each.line().startsWith(name + " ")).findFirst().orElseThrow();
        var out = new ByteArrayOutputStream();
        assertThat(Scope.everywhere(() -> command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static String unit(String name) {
        return one("select unit_id from org.unit_period where name = :word", name);
    }

    private static String person(String number) {
        return one("select id from org.person where number = :word", number);
    }

    private static String one(String sql, String word) {
        return Scope.everywhere(() -> program.getBean(JdbcClient.class).sql(sql).param("word", word).query(String.class).single());
    }
}
