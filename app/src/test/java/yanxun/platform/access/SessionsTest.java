package yanxun.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.data.embedded.Database;
import yanxun.support.TownTest;

/** Two nodes over one database: what one ends, the other knows at once. */
class SessionsTest extends TownTest {
    @Autowired
    Sessions here;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    SessionNews news;
    Sessions there;

    @BeforeEach
    void aSecondNode() {
        news = new SessionNews(database);
        there = new Sessions(jdbc, viewers, news, clock);
    }

    @AfterEach
    void stop() {
        news.destroy();
    }

    @Test
    void anEndedSessionIsDeadOnTheOtherNode() {
        var token = known();
        here.close(token);
        assertThat(soon(() -> there.viewer(token).isEmpty())).isTrue();
    }

    @Test
    void aChangedPasswordEndsThemAll() {
        var token = known();
        here.closeAll(town.accounts().get("李老师"));
        assertThat(soon(() -> there.viewer(token).isEmpty())).isTrue();
    }

    @Test
    void aHatIsSeenOnTheOtherNode() {
        var token = known();
        here.wear(token, 0);
        assertThat(soon(() -> Integer.valueOf(0).equals(there.viewer(token).orElseThrow().wearing()))).isTrue();
    }

    @Test
    void aDutyThatEndsByWhateverHandIsGoneOnTheOtherNode() {
        var token = known("周主任");
        assertThat(there.viewer(token).orElseThrow().may(Permission.SEE_PEOPLE)).isTrue();
        Scope.runEverywhere(() -> jdbc.sql("update org.duty set valid = daterange(lower(valid), current_date) where person_id = :person").param("person", town.person("周主任")).update());
        assertThat(soon(() -> !there.viewer(token).orElseThrow().may(Permission.SEE_PEOPLE))).isTrue();
    }

    @Test
    void anAccountThatIsDisabledByWhateverHandIsDeadOnTheOtherNode() {
        var token = known();
        Scope.runEverywhere(() -> jdbc.sql("update org.account set disabled_at = now() where person_id = :person").param("person", town.person("李老师")).update());
        assertThat(soon(() -> there.viewer(token).isEmpty())).isTrue();
    }

    @Test
    void nothingIsRememberedWhereTheNewsIsNotHeard() {
        var token = known();
        news.destroy();
        assertThat(soon(() -> !news.isHearing(), 300)).isTrue();
        Scope.runEverywhere(() -> jdbc.sql("delete from platform.session where token_hash = :hash").param("hash", Sessions.hash(token)).update());
        assertThat(there.viewer(token)).isEmpty();
    }

    /** Whose last use lies longer back than a session lasts. */
    @Test
    void expiredSessionsAreClearedAway() {
        var old = here.open(town.accounts().get("李老师"), "old");
        var fresh = here.open(town.accounts().get("李老师"), "fresh");
        jdbc.sql("update platform.session set seen_at = now() - interval '13 hours' where token_hash = :hash").param("hash", Sessions.hash(old)).update();
        here.everyNight();
        assertThat(jdbc.sql("select token_hash from platform.session where account_id = :account").param("account", town.accounts().get("李老师")).query(String.class).list()).containsExactly(Sessions.hash(fresh));
    }

    private String known() {
        return known("李老师");
    }

    /** A session the second node remembers. */
    private String known(String name) {
        var token = here.open(town.accounts().get(name), "test");
        assertThat(there.viewer(token)).isPresent();
        assertThat(soon(news::isHearing)).isTrue();
        assertThat(there.viewer(token)).isPresent();
        return token;
    }

    private static boolean soon(BooleanSupplier holds) {
        return soon(holds, 40);
    }

    private static boolean soon(BooleanSupplier holds, int looks) {
        for (int i = 0; i < looks && !holds.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return holds.getAsBoolean();
    }
}
