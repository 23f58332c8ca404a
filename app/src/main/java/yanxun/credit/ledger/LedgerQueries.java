package yanxun.credit.ledger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.SchoolYear;

@Component
class LedgerQueries {
    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MyHoursPage mine(Viewer viewer, SchoolYear year) {
        return page(viewer.person().value(), viewer.name(), viewer.unitName(), year, true, viewer.may(Permission.SEE_HOURS));
    }

    /** Somebody else's hours: only within the subtree the viewer looks after. */
    MyHoursPage of(UUID person, Viewer viewer, SchoolYear year) {
        record Somebody(String name, String unitName) {}
        var found = jdbc.sql("""
                select p.name, coalesce(u.name, '') as unit_name from org.person_card p left join org.unit_card u on u.id = p.unit_id
                 where p.id = :id and exists (select from org.reach_card r where r.descendant = p.unit_id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))
                """).param("id", person).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(Somebody.class).optional().orElseThrow(NotFound::new);
        return page(person, found.name(), found.unitName(), year, false, true);
    }

    private MyHoursPage page(UUID person, String name, String unitName, SchoolYear year, boolean own, boolean maySeeSchool) {
        var balances = jdbc.sql("select level as category, sum(hours) as hours from credit.entry_card where person_id = :id and year = :year group by level having sum(hours) <> 0 order by level desc")
                .param("id", person).param("year", year.start()).query(MyHoursPage.Balance.class).list();
        var entries = jdbc.sql("select e.id, on_date, title, k.level as category, hours, source_id, reason, reverses from credit.entry e join credit.kind k on k.id = e.kind_id where person_id = :id and year = :year order by on_date desc, posted_at desc, hours limit 500")
                .param("id", person).param("year", year.start()).query(MyHoursPage.Entry.class).list();
        return new MyHoursPage(name, unitName, year, balances, entries, own, maySeeSchool);
    }

    SchoolHoursPage people(Viewer viewer, SchoolYear year, String q, int number) {
        var from = """
                  from org.reach_card r
                  join org.person_card p on p.unit_id = r.descendant
                  join org.unit_card u on u.id = p.unit_id
                 where r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date and (:q = '' or p.name ilike '%' || :q || '%' or p.number = :q or u.name ilike '%' || :q || '%')
                """;
        var total = jdbc.sql("select count(distinct p.id)" + from).param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("q", q).query(Long.class).single();
        var rows = jdbc.sql("""
                select page.id, page.number, page.name, page.unit_name,
                       coalesce(sum(e.hours) filter (where e.level = 'SCHOOL'), 0) as school, coalesce(sum(e.hours) filter (where e.level <> 'SCHOOL'), 0) as upper,
                       coalesce(sum(e.hours), 0) as total
                  from (select distinct p.id, p.number, p.name, u.name as unit_name
                """ + from + """
                         order by u.name, p.name, p.id limit :size offset :offset) page
                  left join credit.entry_card e on e.person_id = page.id and e.year = :year
                 group by page.id, page.number, page.name, page.unit_name order by page.unit_name, page.name, page.id
                """)
                .param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("q", q).param("size", Page.SIZE).param("offset", Page.offset(number)).param("year", year.start())
                .query(SchoolHoursPage.Row.class).list();
        return new SchoolHoursPage(year, q, new Page<>(rows, number, Page.SIZE, total));
    }
}
