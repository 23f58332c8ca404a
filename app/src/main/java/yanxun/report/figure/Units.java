package yanxun.report.figure;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** The units figures can be asked for and divided by. */
@Component
class Units {
    private static final int MOST = 400;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The districts within reach, and within the one that is looked at its schools and offices. */
    List<Ground.Unit> choices(Ground ground, Viewer viewer) {
        return jdbc.sql("""
                select u.id, u.name from (
                    select u.id, u.name, u.kind from org.reach_card r join org.unit_card u on u.id = r.descendant
                     where r.ancestor = any (:scopes::uuid[]) and r.descendant = r.wall and r.valid @> current_date
                    union
                    select u.id, u.name, u.kind from org.unit_card u
                     where u.kind in ('TOWNSHIP', 'BUREAU', 'SECTION', 'SCHOOL') and u.id = any (array(
                           select r.descendant from org.reach_card r where r.ancestor = any (:scopes::uuid[]) and r.wall = any (:walls::uuid[]) and r.valid @> current_date))) u
                 order by array_position(array['PROVINCE', 'CITY', 'COUNTY', 'BUREAU', 'SECTION', 'TOWNSHIP', 'SCHOOL'], u.kind), u.name limit :most
                """)
                .param("scopes", viewer.scopes(Permission.SEE_FIGURES)).param("walls", ground.isRegion() ? new UUID[0] : ground.walls()).param("most", MOST).query(Ground.Unit.class).list();
    }

    /** What people are called, with their numbers. */
    Map<String, String> people(List<String> persons) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id, name, number from org.person_card where id = any (:persons::uuid[])").param("persons", persons.stream().filter(person -> !person.isEmpty()).toArray(String[]::new)).query((ResultSet rs) -> {
            names.put(rs.getString("id"), rs.getString("name") + " " + rs.getString("number"));
        });
        return names;
    }

    /** What units are called now, or were called last. */
    Map<String, String> names(List<String> units) {
        var names = new HashMap<String, String>();
        jdbc.sql("select distinct on (id) id, name from org.unit_past_card where id = any (:units::uuid[]) order by id, lower(valid) desc nulls last")
                .param("units", units.stream().filter(unit -> !unit.isEmpty()).toArray(String[]::new)).query((ResultSet rs) -> {
                    names.put(rs.getString("id"), rs.getString("name"));
                });
        return names;
    }
}
