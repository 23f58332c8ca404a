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
        news = new SessionNews(database, jdbc);
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

    /** A session the second node remembers. */
    private String known() {
        var token = here.open(town.accounts().get("李老师"), "test");
        assertThat(there.viewer(token)).isPresent();
        assertThat(soon(news::isHearing)).isTrue();
        assertThat(there.viewer(token)).isPresent();
        return token;
    }

    private static boolean soon(BooleanSupplier holds) {
        for (int i = 0; i < 40 && !holds.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return holds.getAsBoolean();
    }
}
