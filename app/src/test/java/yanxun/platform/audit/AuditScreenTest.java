package yanxun.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.support.Browser;
import yanxun.support.Town;
import yanxun.support.TownTest;

/** The trail as an auditor reads it: who, what, about what kind of thing, in words and in the reader's tongue. */
class AuditScreenTest extends TownTest {
    Browser sun;

    @BeforeEach
    void found() {
        sun = as("孙审计员");
    }

    @Test
    void aDetailIsToldInTheReadersTongue() {
        var zhou = as("周主任");
        var li = town.person("李老师");
        assertThat(zhou.post("/people/" + li + "/duties", "post", "CLASS_TEACHER", "unit", town.school().toString(), "from", "2026-09-01").status()).isEqualTo(303);
        assertThat(sun.get("/audit").body()).contains("任职", "班主任,2026-09-01 起", "人员 " + li.toString().substring(30)).doesNotContain(">person:");
        assertThat(as("孙审计员").speaking("en").get("/audit").body()).contains("Class teacher, from 2026-09-01", "Person " + li.toString().substring(30));
        assertThat(sun.get("/audit?q=person:" + li).body()).contains("周主任", "共 1 条");
    }

    @Test
    void aSignInHasAName() {
        var number = as("钱管理员").get("/administration?q=" + java.net.URLEncoder.encode("刘老师", java.nio.charset.StandardCharsets.UTF_8)).body()
                .replaceAll("(?s).*<td data-label=\"账号\">([^<]+)</td>.*", "$1");
        var door = Browser.at(port);
        door.get("/sign-in");
        assertThat(door.post("/sign-in", "login", number, "password", Town.PASSWORD, "to", "/").status()).isEqualTo(303);
        assertThat(sun.get("/audit").body()).contains("刘老师", "登录", "账号 ");
    }

    @Test
    void theDoorSaysWhyOneStandsBeforeIt() {
        assertThat(Browser.at(port).get("/sign-in?to=/people").body()).contains("登录后回到刚才的页面");
        assertThat(Browser.at(port).get("/sign-in").body()).doesNotContain("登录后回到刚才的页面");
    }
}
