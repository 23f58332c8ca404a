package yanxun.report.figure;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** The units figures can be asked for and divided by. */
@Component
class Units {
    private static final int MOST = 300;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ground.Unit> choices(Viewer viewer) {
        return jdbc.sql("""
                select distinct u.id, u.name, u.kind from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where r.ancestor = any (:scopes::uuid[]) and u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'BUREAU', 'SECTION', 'SCHOOL') order by u.kind, u.name limit :most
                """).param("scopes", viewer.scopes(Permission.SEE_FIGURES)).param("most", MOST).query(Ground.Unit.class).list();
    }

    /** What units are called now, or were called last. */
    Map<String, String> names(List<String> units) {
        var names = new HashMap<String, String>();
        jdbc.sql("select distinct on (id) id, name from org.unit_past_card where id = any (:units::uuid[]) order by id, lower(valid) desc nulls last")
                .param("units", units.toArray(String[]::new)).query((ResultSet rs) -> {
                    names.put(rs.getString("id"), rs.getString("name"));
                });
        return names;
    }
}
