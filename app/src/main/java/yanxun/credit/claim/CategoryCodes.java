package yanxun.credit.claim;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.web.Shell;
import yanxun.platform.web.Vocabulary;

/** What hours may be for in the viewer's district, those retired since included. */
@Component
class CategoryCodes implements Vocabulary {
    private final JdbcClient jdbc;

    CategoryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<String> words() {
        return jdbc.sql("select code from activity.category_card where wall = :wall").param("wall", Shell.current().viewer().wall()).query(String.class).set();
    }
}
