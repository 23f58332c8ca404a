package yanxun.credit.balance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.credit.claim.ClaimWords;
import yanxun.credit.ledger.EarningSource;
import yanxun.credit.policy.HourWords;
import yanxun.credit.shortfall.Gauges;
import yanxun.credit.shortfall.Offers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.SchoolYear;

/** Reads one person's hours. */
@Component
class LedgerQueries {
    private final JdbcClient jdbc;
    private final Gauges gauges;
    private final Offers offers;
    private final FormNames forms;
    private final List<EarningSource> sources;

    LedgerQueries(JdbcClient jdbc, Gauges gauges, Offers offers, FormNames forms, List<EarningSource> sources) {
        this.jdbc = jdbc;
        this.gauges = gauges;
        this.offers = offers;
        this.forms = forms;
        this.sources = sources;
    }

    MyHoursPage mine(Viewer viewer, SchoolYear year, MyHoursPage.Narrowed narrowed) {
        var whose = new MyHoursPage.Whose(viewer.person().value(), viewer.wall(), viewer.unit(), viewer.name(), viewer.unitName());
        return page(whose, year, narrowed, true, viewer.may(Permission.SEE_HOURS));
    }

    /** Somebody else's hours: only within the subtree the viewer looks after. */
    MyHoursPage of(UUID person, Viewer viewer, SchoolYear year, MyHoursPage.Narrowed narrowed) {
        var whose = jdbc.sql("""
                select p.id, p.wall, p.unit_id as unit, p.name, coalesce(u.name, '') as unit_name from org.person_card p join org.unit_card u on u.id = p.unit_id
                 where p.id = :id and exists (select from org.reach_card r where r.descendant = p.unit_id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))
                """).param("id", person).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(MyHoursPage.Whose.class).optional().orElseThrow(NotFound::new);
        return page(whose, year, narrowed, false, true);
    }

    private MyHoursPage page(MyHoursPage.Whose whose, SchoolYear year, MyHoursPage.Narrowed narrowed, boolean own, boolean maySeeSchool) {
        var cells = jdbc.sql("select level, category, sum(hours) as hours from credit.entry_card where person_id = :id and year = :year group by level, category having sum(hours) <> 0")
                .param("id", whose.id()).param("year", year.start()).query(MyHoursPage.Cell.class).list();
        var asked = gauges.of(whose.id(), whose.unit(), whose.wall(), year);
        return new MyHoursPage(whose, year, asked, own ? offers.fitting(whose.id(), asked) : List.of(), cells, entries(whose, year, narrowed), categories(whose.wall()), narrowed, own, maySeeSchool);
    }

    record Row(UUID id, java.time.LocalDate onDate, String title, String level, String category, String form, java.math.BigDecimal hours, String source, UUID sourceId, String reason, java.time.Instant postedAt,
            @org.jspecify.annotations.Nullable UUID reverses, boolean reversed) {}

    private List<MyHoursPage.Entry> entries(MyHoursPage.Whose whose, SchoolYear year, MyHoursPage.Narrowed narrowed) {
        var names = forms.of(whose.wall());
        return jdbc.sql("""
                select e.id, e.on_date, e.title, k.level, k.category, k.form, e.hours, e.source, e.source_id, e.reason, e.posted_at, e.reverses, exists (select from credit.entry r where r.reverses = e.id) as reversed
                  from credit.entry e join credit.kind k on k.id = e.kind_id
                 where e.person_id = :id and e.year = :year and (:level::text is null or k.level = :level) and (:category::text is null or k.category = :category)
                 order by e.on_date desc, e.posted_at desc, e.hours limit 500
                """).param("id", whose.id()).param("year", year.start()).param("level", narrowed.level(), java.sql.Types.VARCHAR).param("category", narrowed.category(), java.sql.Types.VARCHAR)
                .query(Row.class).list().stream()
                .map(row -> new MyHoursPage.Entry(row.id(), row.onDate(), row.title(), row.level(), row.category(), names.getOrDefault(row.form(), HourWords.FORMS.getOrDefault(row.form(), row.form())), row.hours(),
                        row.source(), link(row), row.reason(), row.postedAt(), row.reverses(), row.reversed())).toList();
    }

    private String link(Row row) {
        return sources.stream().filter(source -> source.source().equals(row.source())).findFirst().map(source -> source.link(row.sourceId())).orElse("");
    }

    private Map<String, String> categories(UUID wall) {
        record Category(String code, String name) {}
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select code, name from activity.category_card where wall = :wall order by ordinal, code").param("wall", wall).query(Category.class).list().forEach(each -> names.put(each.code(), each.name()));
        return names;
    }
}
