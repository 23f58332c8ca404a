package yanxun.support;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A screen test in a town of its own, founded anew for each case. */
@ScreenTest
public abstract class TownTest {
    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Town.Founder founder;

    protected Town town;

    @BeforeEach
    void foundTown() {
        town = founder.found();
    }

    /** A browser in which this person of the town is signed in. */
    protected Browser as(String name) {
        return founder.as(town, name, port);
    }
}
