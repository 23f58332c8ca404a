package yanxun.credit.balance;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Everybody's hours in a list, and exactly this list as a workbook, its staff numbers masked. */
@Component
class SchoolHoursQueries {
    private static final int MOST_ROWS = 50_000;
    private static final int SHOWN_OF_A_NUMBER = 4;
    private static final String PEOPLE = """
            select p.id, p.number, p.name, u.name as unit_name, count(*) over () as found from org.person_card p join org.unit_card u on u.id = p.unit_id
             where p.unit_id in (select r.descendant from org.reach_card r where r.ancestor = any (:scopes::uuid[]) and coalesce(r.valid @> current_date, false))
               and (:q = '' or p.name ilike '%' || :q || '%' or lower(p.number) = lower(:q) or u.name ilike '%' || :q || '%') and (:unit::uuid is null or p.unit_id = :unit) and (:stage = '' or p.stage = :stage)
            """;
    private static final String IN_ORDER = " order by unit_name, name, id limit :size offset :offset";
    /** The hours of those named in its place. */
    private static final String HOURS = """
            select each.id, each.number, each.name, each.unit_name, each.found, coalesce(sum(e.hours) filter (where k.level = 'SCHOOL'), 0) as school,
                   coalesce(sum(e.hours) filter (where k.level <> 'SCHOOL'), 0) as upper, coalesce(sum(e.hours), 0) as total
              from (%s) each left join credit.entry e on e.person_id = each.id and e.year = :year left join credit.kind k on k.id = e.kind_id
             group by each.id, each.number, each.name, each.unit_name, each.found
            """;
    private static final String FEWER = HOURS.formatted(PEOPLE) + " having coalesce(sum(e.hours), 0) < :under";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    SchoolHoursQueries(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counted with the rows of the page, for finding them is what takes the time; a page beyond the last is counted alone. */
    SchoolHoursPage people(PeopleFilter filter, SchoolYear year, Viewer viewer) {
        var found = found(filter, year, viewer, Page.SIZE, Page.offset(filter.number()));
        var total = !found.isEmpty() ? found.getFirst().found() : filter.number() == 1 ? 0 : found(filter, year, viewer, 1, 0).stream().mapToLong(Found::found).sum();
        return new SchoolHoursPage(year, filter, units(viewer), new Page<>(found.stream().map(Found::row).toList(), filter.number(), Page.SIZE, total));
    }

    private record Found(UUID id, String number, String name, String unitName, BigDecimal school, BigDecimal upper, BigDecimal total, long found) {
        SchoolHoursPage.Row row() {
            return new SchoolHoursPage.Row(id, number, name, unitName, school, upper, total);
        }
    }

    /** Where the hours decide nothing, only those of the page are summed. */
    private List<Found> found(PeopleFilter filter, SchoolYear year, Viewer viewer, int size, int offset) {
        var sql = filter.under() == null ? HOURS.formatted(PEOPLE + IN_ORDER) + " order by unit_name, name, id"
                : "select id, number, name, unit_name, school, upper, total, count(*) over () as found from (" + FEWER + ") fewer" + IN_ORDER;
        return by(filter, year, viewer, sql).param("size", size).param("offset", offset).query(Found.class).list();
    }

    private JdbcClient.StatementSpec by(PeopleFilter filter, SchoolYear year, Viewer viewer, String sql) {
        return jdbc.sql(sql).param("year", year.start()).param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("q", filter.text()).param("unit", filter.unit(), java.sql.Types.OTHER)
                .param("stage", filter.stage() == null ? "" : filter.stage()).param("under", filter.under(), java.sql.Types.INTEGER);
    }

    /** The schools in reach, to choose from; none where there is but one. */
    private Map<String, String> units(Viewer viewer) {
        record Unit(UUID id, String name) {}
        var units = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select u.id, u.name from org.unit_card u where u.kind in ('SCHOOL', 'TEACHING_POINT', 'BUREAU')
                   and u.id in (select r.descendant from org.reach_card r where r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date) order by u.name limit 1000
                """).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(Unit.class).list().forEach(unit -> units.put(unit.id().toString(), unit.name()));
        return units.size() > 1 ? units : Map.of();
    }

    @Transactional
    public byte[] export(PeopleFilter filter, SchoolYear year, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("学时", "姓名", "工号", "学校", "校本", "区级及以上", "合计").titled(year.displayName() + "学时").asOf("截至 " + Times.minute(clock.instant()) + "，导出人 " + viewer.name()).widths(12, 16, 30, 10, 12, 10);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            for (var row : found(filter, year, viewer, MOST_ROWS, 0)) {
                sheet.row(row.name(), masked(row.number()), row.unitName(), row.school(), row.upper(), row.total());
            }
            sheet.finish();
        }
        audit.note(viewer, "导出", "hours", filter.url(year.start()));
        return out.toByteArray();
    }

    static String masked(String number) {
        int hidden = Math.max(0, number.length() - SHOWN_OF_A_NUMBER);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
