package yanxun.credit.balance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.assessment.PublicResults;
import yanxun.credit.shortfall.Gauges;
import yanxun.credit.shortfall.Offers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;

/** Reads one person's hours. */
@Component
class LedgerQueries {
    private final JdbcClient jdbc;
    private final Gauges gauges;
    private final Offers offers;
    private final PublicResults results;
    private final EntryQueries entries;

    LedgerQueries(JdbcClient jdbc, Gauges gauges, Offers offers, PublicResults results, EntryQueries entries) {
        this.jdbc = jdbc;
        this.gauges = gauges;
        this.offers = offers;
        this.results = results;
        this.entries = entries;
    }

    MyHoursPage mine(Viewer viewer, SchoolYear year, MyHoursPage.Narrowed narrowed) {
        var whose = new MyHoursPage.Whose(viewer.person().value(), viewer.wall(), viewer.unit(), viewer.name(), viewer.unitName());
        return page(whose, year, narrowed, true, viewer.may(Permission.SEE_HOURS));
    }

    /** Somebody else's hours: only within the subtree the viewer looks after. A record merged away leads to the one that stays. */
    MyHoursPage of(UUID person, Viewer viewer, SchoolYear year, MyHoursPage.Narrowed narrowed) {
        var whose = jdbc.sql("""
                select p.id, p.wall, p.unit_id as unit, p.name, coalesce(u.name, '') as unit_name from org.person_card p join org.unit_card u on u.id = p.unit_id
                 where p.id = coalesce((select m.stays_id from org.merger_card m where m.gone_id = :id), :id)
                   and
                """ + Reach.covers("p.unit_id", "scopes")).param("id", person).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(MyHoursPage.Whose.class).optional().orElseThrow(NotFound::new);
        return page(whose, year, narrowed, false, true);
    }

    private MyHoursPage page(MyHoursPage.Whose whose, SchoolYear year, MyHoursPage.Narrowed narrowed, boolean own, boolean maySeeSchool) {
        var cells = jdbc.sql("select level, category, sum(hours) as hours from credit.entry_card where person_id = :id and year = :year group by level, category having sum(hours) <> 0")
                .param("id", whose.id()).param("year", year.start()).query(MyHoursPage.Cell.class).list();
        var asked = gauges.of(whose.id(), whose.unit(), whose.wall(), year);
        return new MyHoursPage(whose, year, results.of(whose.id(), year.start()), asked, own ? offers.fitting(whose.id(), asked) : List.of(), cells, entries.of(whose, year, narrowed), categories(whose.wall()), narrowed, own, maySeeSchool);
    }

    private Map<String, String> categories(UUID wall) {
        record Category(String code, String name) {}
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select code, name from activity.category_card where wall = :wall order by ordinal, code").param("wall", wall).query(Category.class).list().forEach(each -> names.put(each.code(), Text.t(each.name())));
        return names;
    }
}
