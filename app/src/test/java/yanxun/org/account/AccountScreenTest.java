package yanxun.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.Town;
import yanxun.support.TownTest;

/** Accounts, passwords, settings and hats. */
class AccountScreenTest extends TownTest {
    @Autowired
    UserCommand command;

    Browser qian;

    @BeforeEach
    void found() {
        qian = as("钱管理员");
    }

    @Test
    void aResetPasswordIsShownOnceAndMustBeChangedBeforeAnythingElse() {
        var li = town.accounts().get("李老师");
        var old = as("李老师");
        var page = qian.put("/administration/accounts/" + li + "/password").body();
        var password = page.replaceAll("(?s).*初始密码</dt><dd><b>([^<]+)</b>.*", "$1");
        assertThat(password).matches("[A-Z]{2}[a-z]{4}-[0-9]{4}");
        assertThat(qian.get("/administration").body()).doesNotContain(password);
        assertThat(old.get("/me").status()).as("old sessions end").isEqualTo(303);
        var fresh = Browser.at(port);
        assertThat(fresh.post("/sign-in", "login", login("李老师"), "password", password).status()).isEqualTo(303);
        for (var path : new String[] {"/activities", "/", "/me", "/me/data", "/me/data.json", "/me/settings", "/me/burden"}) {
            assertThat(fresh.get(path).location()).as(path).isEqualTo("/me/password");
        }
        assertThat(fresh.put("/me/settings", "tongue", "en").location()).isEqualTo("/me/password");
        assertThat(fresh.post("/me/hat", "hat", "0").location()).isEqualTo("/me/password");
        assertThat(fresh.with("Accept", "application/json").get("/me/data.json").status()).isEqualTo(401);
        assertThat(fresh.get("/me/password").body()).contains("管理员给的初始密码");
        assertThat(fresh.put("/me/password", "old", password, "fresh", "Neu-Wort-77", "again", "Neu-Wort-78").body()).contains("两次输入的新密码不一样");
        assertThat(fresh.put("/me/password", "old", "falsch", "fresh", "Neu-Wort-77", "again", "Neu-Wort-77").body()).contains("原密码不对");
        assertThat(fresh.put("/me/password", "old", password, "fresh", "kurz", "again", "kurz").body()).contains("8 至 64");
        assertThat(fresh.put("/me/password", "old", password, "fresh", "Neu-Wort-77", "again", "Neu-Wort-77").location()).isEqualTo("/me");
        assertThat(fresh.get("/activities").status()).isEqualTo(200);
        assertThat(qian.get("/administration?q=" + encode("李老师")).body()).contains("正常").doesNotContain("从未登录</td>");
    }

    @Test
    void accountsAreDisabledEnabledAndUnlocked() {
        var url = "/administration/accounts/" + town.accounts().get("李老师");
        var li = as("李老师");
        assertThat(qian.put(url + "/disablement").status()).isEqualTo(303);
        assertThat(li.get("/me").status()).isEqualTo(303);
        assertThat(Browser.at(port).post("/sign-in", "login", login("李老师"), "password", Town.PASSWORD).body()).contains("账号已停用");
        assertThat(qian.get("/administration?state=disabled").body()).contains("李老师").doesNotContain("张校长");
        assertThat(qian.delete(url + "/disablement").status()).isEqualTo(303);
        for (int i = 0; i < 5; i++) {
            Browser.at(port).post("/sign-in", "login", login("李老师"), "password", "wrong");
        }
        assertThat(Browser.at(port).post("/sign-in", "login", login("李老师"), "password", Town.PASSWORD).body()).contains("已锁定");
        assertThat(qian.get("/administration?state=locked").body()).contains("李老师");
        assertThat(qian.delete(url + "/lock").status()).isEqualTo(303);
        assertThat(Browser.at(port).post("/sign-in", "login", login("李老师"), "password", Town.PASSWORD).status()).isEqualTo(303);
        assertThat(qian.put("/administration/accounts/" + town.accounts().get("钱管理员") + "/disablement").body()).contains("不能停用自己的账号");
    }

    @Test
    void onlyKeepersOfAccountsAndOnlyTheirOwnDistrict() {
        assertThat(as("周主任").get("/administration").status()).isEqualTo(403);
        assertThat(qian.get("/administration").body()).contains("李老师").doesNotContain("外老师");
        assertThat(qian.put("/administration/accounts/" + town.accounts().get("外老师") + "/password").status()).isEqualTo(404);
        assertThat(qian.put("/administration/accounts/" + UUID.randomUUID() + "/password").status()).isEqualTo(404);
        assertThat(QueryBudget.spentBy(qian, "/administration")).isLessThanOrEqualTo(4);
    }

    @Test
    void anAccountIsOpenedForSomebodyWhoHasNone() {
        var id = Id.next();
        assertThat(qian.post("/people", "id", id.toString(), "name", "新来的", "number", "N" + id, "unit", town.school().toString(), "from", "2026-09-01").status()).isEqualTo(422);
        var number = "N" + id.toString().substring(28);
        assertThat(qian.post("/people", "id", id.toString(), "name", "新来的", "number", number, "unit", town.school().toString(), "from", "2026-09-01").status()).isEqualTo(303);
        assertThat(qian.post("/administration/accounts", "number", number).body()).contains("初始密码", number);
        assertThat(qian.post("/administration/accounts", "number", number).body()).contains("已有账号");
        assertThat(qian.post("/administration/accounts", "number", "nobody").body()).contains("没有工号为 nobody 的人");
        assertThat(qian.post("/administration/accounts", "number", number, "login", "a b").status()).isEqualTo(422);
    }

    @Test
    void settingsAreKeptInTheCookieAndTheAccount() {
        var li = as("李老师");
        assertThat(li.put("/me/settings", "tongue", "zh-TW", "type", "large").status()).isEqualTo(303);
        assertThat(li.get("/me/settings").body()).contains("lang=\"zh-TW\"", "class=\"large\"", "語言");
        assertThat(as("李老师").get("/me").body()).contains("lang=\"zh-TW\"");
        assertThat(li.put("/me/settings", "tongue", "tlh").status()).isEqualTo(422);
        assertThat(li.put("/me/settings", "tongue", "en").status()).isEqualTo(303);
        assertThat(li.get("/me").body()).contains("lang=\"en\"", "Change password");
    }

    @Test
    void oneHatAtATime() {
        var zhou = town.person("周主任");
        Scope.runEverywhere(() -> jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :person, 'CLASS_TEACHER', :unit, :unit, daterange('2026-01-01', null))")
                .param("wall", town.district()).param("person", zhou).param("unit", town.school()).update());
        var browser = as("周主任");
        assertThat(browser.get("/people").status()).isEqualTo(200);
        assertThat(browser.get("/me").body()).contains("只用这个身份");
        assertThat(browser.post("/me/hat", "hat", "1").status()).isEqualTo(303);
        assertThat(browser.get("/people").status()).isEqualTo(403);
        assertThat(browser.post("/me/hat", "hat", "-1").status()).isEqualTo(303);
        assertThat(browser.get("/people").status()).isEqualTo(200);
        assertThat(browser.post("/me/hat", "hat", "99").status()).isEqualTo(303);
    }

    @Test
    void searchFindsWhatOneMaySee() {
        assertThat(as("张校长").get("/search?q=" + encode("老师")).body()).contains("李老师").doesNotContain("刘老师", "外老师");
        assertThat(as("李老师").get("/search?q=" + encode("小学")).body()).contains("河口小学").doesNotContain("邻县第一小学");
        assertThat(as("李老师").get("/search?q=" + encode("刘老师")).body()).contains("没有找到");
        assertThat(qian.get("/search?q=%25'%3B--").status()).isEqualTo(200);
    }

    @Test
    void theVerbAddsSomebodyWhoCanSignIn() throws Exception {
        var login = "cli" + Id.next().toString().substring(28);
        var name = "区" + town.district();
        Scope.runEverywhere(() -> jdbc.sql("update org.unit_period set name = :name where unit_id = :id").param("name", name).param("id", town.district()).update());
        var told = run("--login", login, "--name", "李四", "--post", "RESEARCHER", "--district", name, "--json");
        assertThat(told.get("district").asString()).isEqualTo(name);
        assertThat(told.get("mustChange").asBoolean()).isTrue();
        var browser = Browser.at(port);
        assertThat(browser.post("/sign-in", "login", login, "password", told.get("password").asString()).status()).isEqualTo(303);
        assertThat(run("--login", login + "b", "--name", "王五", "--post", "校长", "--unit", "凤来区实验小学", "--district", name, "--password", "Gut-genug-1", "--json").get("password").isNull()).isTrue();
        assertThat(Browser.at(port).post("/sign-in", "login", login + "b", "password", "Gut-genug-1").location()).isEqualTo("/");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("--login", login, "--name", "李四", "--post", "RESEARCHER", "--district", name)).isInstanceOf(Rejected.class).hasMessageContaining("已被使用");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("--login", "x1", "--name", "李四", "--post", "皇帝", "--district", name)).isInstanceOf(Rejected.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("--login", "x1", "--name", "李四", "--post", "TEACHER", "--district", "没有的区")).isInstanceOf(Rejected.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("--login", "x1", "--name", "李四", "--post", "TEACHER", "--district", name, "--password", "kurz")).isInstanceOf(Rejected.class);
        assertThat(command.run(List.of("--login", "x"), System.out, new PrintStream(new ByteArrayOutputStream()))).isEqualTo(2);
    }

    private tools.jackson.databind.JsonNode run(String... words) {
        var out = new ByteArrayOutputStream();
        command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private String login(String name) {
        return Scope.everywhere(() -> jdbc.sql("select login from org.account where id = :id").param("id", town.accounts().get(name)).query(String.class).single());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
