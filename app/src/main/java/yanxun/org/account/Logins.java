package yanxun.org.account;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.data.Names;

/** Logins as they are typed: as with numbers, neither width nor case tells two apart unless two logins differ in nothing else. */
final class Logins {
    private Logins() {}

    /** The login as it is written down; of one nobody has every case is the same, so that tries at it are counted like those at a known one. */
    static String meant(String typed, JdbcClient jdbc) {
        var word = Names.folded(typed);
        return jdbc.sql("select coalesce(org.login_meant(:typed), '')").param("typed", word).query(String.class).optional().filter(login -> !login.isEmpty()).orElseGet(() -> word.toLowerCase(Locale.ROOT));
    }
}
