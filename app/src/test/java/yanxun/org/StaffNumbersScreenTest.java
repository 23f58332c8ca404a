package yanxun.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.Town;
import yanxun.support.TownTest;

/** Numbers and logins are typed in any width and case; two people whose numbers differ in case alone stay two. */
class StaffNumbersScreenTest extends TownTest {
    String li;

    @BeforeEach
    void found() {
        var tail = town.person("李老师").toString().substring(24).replace("-", "");
        li = "FC" + tail.toUpperCase(Locale.ROOT);
        number("李老师", li);
    }

    private void number(String name, String number) {
        Scope.runEverywhere(() -> jdbc.sql("update org.person set number = :number where id = :id").param("number", number).param("id", town.person(name)).update());
    }

    private String written(String typed) {
        return Scope.everywhere(() -> StaffNumbers.written(typed, town.district(), jdbc));
    }

    @Test
    void neitherWidthNorCaseTellsTwoApartAndTheExactOneWins() {
        var low = li.toLowerCase(Locale.ROOT);
        assertThat(written(low)).isEqualTo(li);
        assertThat(written("ｆｃ" + low.substring(2))).isEqualTo(li);
        assertThat(written("nobody-1")).isEqualTo("nobody-1");
        number("赵老师", low);
        assertThat(List.of(written(low), written(li))).containsExactly(low, li);
        assertThat(written("Fc" + low.substring(2))).as("either might be meant").isEqualTo("Fc" + low.substring(2));
        assertThat(Scope.everywhere(() -> StaffNumbers.written(low, town.neighbour(), jdbc))).as("nobody of that district").isEqualTo(low);
    }

    @Test
    void amongNumbersAtHandItIsTheSame() {
        assertThat(StaffNumbers.written("t1", Set.of("T1", "T2"))).isEqualTo("T1");
        assertThat(StaffNumbers.written("t1", Set.of("T1", "t1"))).isEqualTo("t1");
        assertThat(StaffNumbers.written("aB1", Set.of("AB1", "ab1"))).isEqualTo("aB1");
    }

    @Test
    void accountsAreOpenedSignedInAndLessonsArrangedByANumberInSmallLetters() {
        var low = li.toLowerCase(Locale.ROOT);
        Scope.runEverywhere(() -> jdbc.sql("delete from org.account where person_id = :id").param("id", town.person("李老师")).update());
        var opened = as("钱管理员").post("/administration/accounts", "number", low).body();
        assertThat(opened).contains("初始密码", li);
        var password = opened.replaceAll("(?s).*初始密码</dt><dd><b>([^<]+)</b>.*", "$1");
        assertThat(Browser.at(port).post("/sign-in", "login", low, "password", password).status()).isEqualTo(303);
        assertThat(as("王教研员").post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", low, "subject", "语文", "kind", "RESEARCH", "onDate", LocalDate.now(Times.ZONE).toString(), "myself", "true").status()).isEqualTo(303);
        assertThat(as("钱管理员").get("/people/duplicates?one=" + low + "&other=" + new Lessons(jdbc, town).number("赵老师").toLowerCase(Locale.ROOT)).location()).contains(town.person("李老师").toString());
    }

    @Test
    void spellingsOfOneLoginAreTriesAtOneDoor() {
        var login = Scope.everywhere(() -> jdbc.sql("select login from org.account where person_id = :id").param("id", town.person("赵老师")).query(String.class).single());
        for (var spelling : List.of(login, login.toLowerCase(Locale.ROOT), login.toUpperCase(Locale.ROOT), login)) {
            Browser.at(port).post("/sign-in", "login", spelling, "password", "wrong");
        }
        assertThat(Browser.at(port).post("/sign-in", "login", login.toLowerCase(Locale.ROOT), "password", "wrong").body()).contains("已锁定到");
        for (var spelling : List.of("nobody-" + login, "NOBODY-" + login, "Nobody-" + login, "nobody-" + login)) {
            Browser.at(port).post("/sign-in", "login", spelling, "password", "wrong");
        }
        assertThat(Browser.at(port).post("/sign-in", "login", "NoBody-" + login, "password", "wrong").body()).as("and so are those at a door that is not there").contains("已锁定到");
    }

    @Test
    void twoLoginsThatDifferInCaseAloneAreTwoDoors() {
        var login = Scope.everywhere(() -> jdbc.sql("select login from org.account where person_id = :id").param("id", town.person("赵老师")).query(String.class).single());
        Scope.runEverywhere(() -> jdbc.sql("update org.account set login = lower(:login) where person_id = :id").param("login", login).param("id", town.person("陈主任")).update());
        assertThat(signedIn(login)).isEqualTo("赵老师");
        assertThat(signedIn(login.toLowerCase(Locale.ROOT))).isEqualTo("陈主任");
    }

    private String signedIn(String login) {
        var browser = Browser.at(port);
        assertThat(browser.post("/sign-in", "login", login, "password", Town.PASSWORD).status()).isEqualTo(303);
        return browser.get("/me").body().contains("陈主任") ? "陈主任" : "赵老师";
    }
}
