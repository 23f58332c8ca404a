package yanxun.org.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The search box. */
@Screen
@Access(Permission.USE_TODAY)
class SearchController {
    private final JdbcClient jdbc;

    SearchController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/search")
    View search(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var word = q.strip();
        return word.isEmpty() || word.length() > 60 ? new SearchPage(word, List.of(), List.of()) : new SearchPage(word, people(word, viewer), units(word, viewer));
    }

    private List<SearchPage.Person> people(String word, Viewer viewer) {
        return jdbc.sql("""
                select p.id, p.number, p.name, u.name as unit_name from org.person p join org.membership m on m.person_id = p.id and m.valid @> current_date
                  join org.unit_period u on u.unit_id = m.unit_id and u.valid @> current_date
                 where (p.name ilike '%' || :word || '%' or p.number ilike :word || '%')
                   and m.unit_id in (select descendant from org.reach where ancestor = any (:scopes::uuid[]) and valid @> current_date)
                 order by p.name = :word desc, p.name collate "zh-Hans-x-icu", p.number limit 20
                """).param("word", word).param("scopes", viewer.scopes(Permission.SEE_PEOPLE)).query(SearchPage.Person.class).list();
    }

    private List<SearchPage.Unit> units(String word, Viewer viewer) {
        return viewer.may(Permission.SEE_NETWORK) ? jdbc.sql("""
                select id, name, kind from org.unit_card where (name ilike '%' || :word || '%' or short_name ilike '%' || :word || '%' or code = :word) order by kind, name limit 20
                """).param("word", word).query(SearchPage.Unit.class).list() : List.of();
    }
}
