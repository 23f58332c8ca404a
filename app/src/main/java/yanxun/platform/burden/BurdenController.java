package yanxun.platform.burden;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One's own count. */
@Screen
class BurdenController {
    private final JdbcClient jdbc;

    BurdenController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/me/burden")
    @Access(Permission.USE_TODAY)
    View mine(Viewer viewer) {
        return new MyBurdenPage(jdbc.sql("select year, term, area, forms, fields from platform.burden where person_id = :me order by year desc, term desc, fields desc, area limit 200")
                .param("me", viewer.person().value()).query(MyBurdenPage.Row.class).list());
    }
}
