package yanxun.org.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.ShiftingClock;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.Town;
import yanxun.support.TownTest;

/** The door: what guessing meets, and who may open it for whom. */
class SignInScreenTest extends TownTest {
    @Autowired
    Tries tries;

    @Autowired
    Comparing comparing;

    @Autowired
    UserResetCommand reset;

    @Test
    void ofFortyWrongPasswordsAtOnceFiveAreCompared() {
        var login = login("李老师");
        var answers = IntStream.range(0, 40).mapToObj(i -> CompletableFuture.supplyAsync(() -> enter(login, "wrong" + i).body(), task -> Thread.ofVirtual().start(task)))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(body -> body.contains("还可以试")).hasSize(4);
        assertThat(answers).filteredOn(body -> body.contains("已锁定到")).hasSize(36);
        assertThat(noted("登录失败", "李老师")).isEqualTo(5);
        assertThat(enter(login, Town.PASSWORD).body()).as("the right one comes too late").contains("已锁定到");
    }

    @Test
    void aLoginNobodyHasReadsTheSame() {
        var login = login("李老师");
        var nobody = "N" + UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            var known = enter(login, "wrong");
            var unknown = enter(nobody, "wrong");
            assertThat(sentence(unknown)).isEqualTo(sentence(known));
            assertThat(unknown.status()).isEqualTo(known.status());
        }
        assertThat(sentence(enter(nobody, "wrong"))).contains("已锁定到");
    }

    /** The tests run under a public address that begins with https. */
    @Test
    void whereThePublicAddressIsHttpsNothingGoesOverHttp() {
        var answer = enter(login("李老师"), Town.PASSWORD);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(answer.response().headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void theNumberOfTriesLeftIsSaid() {
        var login = login("李老师");
        enter(login, "wrong");
        enter(login, "wrong");
        assertThat(enter(login, "wrong").body()).contains("还可以试 2 次");
        assertThat(enter(login, Town.PASSWORD).status()).isEqualTo(303);
        assertThat(enter(login, "wrong").body()).as("begun anew").contains("还可以试 4 次");
    }

    @Test
    void nobodyKeepsOthersOut() {
        var login = login("张校长");
        exhaust(login, "198.51.100.7");
        assertThat(tries.take(login, "192.0.2.1")).as("from elsewhere it goes on").isEqualTo(4);
    }

    /** A whole county may sit behind one address. */
    @Test
    void nobodyIsKeptOutByANeighbourBehindTheSameAddress() {
        var login = login("李老师");
        var hers = Browser.at(port);
        assertThat(hers.post("/sign-in", "login", login, "password", Town.PASSWORD).status()).isEqualTo(303);
        for (int i = 0; i < 6; i++) {
            enter(login, "wrong");
        }
        assertThat(enter(login, Town.PASSWORD).body()).as("a device nobody knows").contains("已锁定到");
        assertThat(hers.post("/sign-in", "login", login, "password", Town.PASSWORD).status()).as("her own").isEqualTo(303);
        for (int i = 0; i < 6; i++) {
            hers.post("/sign-in", "login", login, "password", "wrong");
        }
        assertThat(hers.post("/sign-in", "login", login, "password", Town.PASSWORD).body()).as("guessing on her own device is counted too").contains("已锁定到");
        assertThat(hers.post("/sign-in", "login", login("赵老师"), "password", Town.PASSWORD).status()).as("a colleague at the same computer").isEqualTo(303);
    }

    /** What is done for a login nobody has is what is done for one somebody has: the clock tells nothing. */
    @Test
    void aLoginNobodyHasCostsTheSame() {
        var login = login("张校长");
        enter(login, "wrong");
        var nobody = "N" + UUID.randomUUID();
        enter(nobody, "wrong");
        var known = QueryBudget.spentBy(Browser.at(port), door -> door.post("/sign-in", "login", login, "password", "wrong"));
        var unknown = QueryBudget.spentBy(Browser.at(port), door -> door.post("/sign-in", "login", nobody, "password", "wrong"));
        assertThat(unknown).isEqualTo(known).isPositive();
    }

    @Test
    void aHouseOfAddressesIsOne() {
        var login = "N" + UUID.randomUUID();
        IntStream.range(0, Tries.ALLOWED).forEach(i -> tries.take(login, "2001:db8:0:1::" + i));
        assertThatThrownBy(() -> tries.take(login, "2001:db8:0:1::99")).isInstanceOf(Rejected.class);
        assertThat(tries.take(login, "2001:db8:0:2::1")).isEqualTo(4);
    }

    @Test
    void theDelayGrows() {
        var login = "N" + UUID.randomUUID();
        var begin = Instant.now();
        exhaust(login, "192.0.2.1");
        ShiftingClock.at(begin.plus(Duration.ofMinutes(16)), () -> exhaust(login, "192.0.2.1"));
        ShiftingClock.at(begin.plus(Duration.ofMinutes(16 + 16)), () -> assertThatThrownBy(() -> tries.take(login, "192.0.2.1")).isInstanceOf(Rejected.class));
        ShiftingClock.at(begin.plus(Duration.ofMinutes(16 + 32)), () -> assertThat(tries.take(login, "192.0.2.1")).isEqualTo(4));
    }

    @Test
    void aCrowdOfAddressesGuessingOneLoginMeetsOnlyThePlacesItIsKnownFrom() {
        var login = "N" + UUID.randomUUID();
        tries.take(login, "192.0.2.1");
        tries.succeeded(login, "192.0.2.1");
        IntStream.range(0, 25).forEach(i -> IntStream.range(0, 4).forEach(_ -> tries.take(login, "198.51.100." + i)));
        assertThatThrownBy(() -> tries.take(login, "203.0.113.9")).isInstanceOf(Rejected.class).hasMessageContaining("以前登录过的地方");
        assertThat(tries.take(login, "192.0.2.1")).isEqualTo(4);
    }

    @Test
    void onlySoManyPasswordsAreComparedAtOnce() throws InterruptedException {
        var full = new CountDownLatch(64);
        var end = new CountDownLatch(1);
        for (int i = 0; i < 64; i++) {
            Thread.ofVirtual().start(() -> {
                full.countDown();
                try {
                    comparing.inTurn(() -> {
                        try {
                            end.await();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                        return "";
                    });
                } catch (Rejected waitedTooLong) {
                    return;
                }
            });
        }
        full.await();
        var answer = enter(login("李老师"), Town.PASSWORD);
        end.countDown();
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("同时登录的人太多");
    }

    @Test
    void aChangedPasswordIsInTheTrailAndItsGuessingIsCounted() {
        var li = as("李老师");
        for (int i = 0; i < 4; i++) {
            assertThat(li.put("/me/password", "old", "falsch", "fresh", "Neu-Wort-77", "again", "Neu-Wort-77").body()).contains("原密码不对");
        }
        assertThat(li.put("/me/password", "old", "falsch", "fresh", "Neu-Wort-77", "again", "Neu-Wort-77").body()).contains("已锁定到");
        tries.forget(login("李老师"));
        assertThat(li.put("/me/password", "old", Town.PASSWORD, "fresh", "Neu-Wort-77", "again", "Neu-Wort-77").status()).isEqualTo(303);
        assertThat(as("孙审计员").get("/audit?q=person:" + town.person("李老师")).body()).contains("修改密码", "127.0.0.1");
    }

    @Test
    void whoKeepsTheAccountsBecomesNeitherAuditorNorDirector() {
        var qian = as("钱管理员");
        for (var name : List.of("孙审计员", "周主任")) {
            var url = "/administration/accounts/" + town.accounts().get(name);
            assertThat(qian.put(url + "/password").body()).as(name).contains("user reset --login " + login(name)).doesNotContain("初始密码</dt>");
            assertThat(qian.delete(url + "/lock").status()).isEqualTo(422);
            assertThat(qian.put(url + "/disablement").status()).isEqualTo(422);
            assertThat(enter(login(name), Town.PASSWORD).status()).isEqualTo(303);
        }
        assertThat(qian.put("/administration/accounts/" + town.accounts().get("张校长") + "/password").body()).contains("初始密码");
        assertThat(qian.post("/people/" + town.person("李老师") + "/duties", "post", "AUDITOR", "unit", town.bureau().toString(), "scope", town.district().toString(), "from", "2026-09-01").body()).contains("您不能任免“审计管理员”");
        assertThat(qian.get("/people/" + town.person("李老师")).body()).doesNotContain("value=\"AUDITOR\"");
    }

    @Test
    void theCommandLineResetsAnybody() {
        var out = new ByteArrayOutputStream();
        assertThat(reset.run(List.of("--login", login("孙审计员"), "--json"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err)).isZero();
        var told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(enter(login("孙审计员"), told.get("password").asString()).status()).isEqualTo(303);
        assertThat(noted("命令行重置密码", "")).isOne();
        assertThatThrownBy(() -> reset.run(List.of("--login", "nobody"), System.out, System.err)).isInstanceOf(Rejected.class);
        assertThat(reset.run(List.of(), System.out, new PrintStream(new ByteArrayOutputStream()))).isEqualTo(2);
    }

    private void exhaust(String login, String address) {
        IntStream.range(0, Tries.ALLOWED).forEach(_ -> tries.take(login, address));
        assertThatThrownBy(() -> tries.take(login, address)).isInstanceOf(Rejected.class).hasMessageContaining("已锁定");
    }

    private Browser.Answer enter(String login, String password) {
        return Browser.at(port).post("/sign-in", "login", login, "password", password);
    }

    private static String sentence(Browser.Answer answer) {
        return answer.body().replaceAll("(?s).*role=\"alert\"[^>]*>", "").replaceAll("(?s)</p>.*|</div>.*", "");
    }

    private long noted(String action, String name) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from platform.audit where wall = :wall and action = :action and name = :name").param("wall", town.district())
                .param("action", action).param("name", name).query(Long.class).single());
    }

    private String login(String name) {
        return Scope.everywhere(() -> jdbc.sql("select login from org.account where id = :id").param("id", town.accounts().get(name)).query(String.class).single());
    }
}
