package yanxun.rubric.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;
import yanxun.rubric.Kind;
import yanxun.rubric.RubricText;
import yanxun.rubric.Sight;
import yanxun.rubric.State;

/** What the pages of instruments read. InstrumentDrafts are seen by who may write them only. */
@Component
class InstrumentQueries {
    /** Kept by a unit of the viewer's own, and made by the viewer or within what they look after. */
    static final String MINE = "(i.unit_id = any (:mine::uuid[]) and (i.created_by = :me or " + Reach.acts("i.unit_id", "charges") + "))";
    private static final String MAY_SEE = "(i.unit_id = any (:mine::uuid[]) or e.state <> 'DRAFT' and " + Sight.on("i.unit_id") + ")";
    private static final String LISTED = """
              from rubric.instrument i
              join lateral (select e.* from rubric.edition e where e.instrument_id = i.id and {maySee} order by e.state = 'PUBLISHED' desc, e.number desc limit 1) e on true
            """.replace("{maySee}", MAY_SEE);

    private static final String SELECT = """
            select e.id, i.id as instrument, i.unit_id, coalesce(u.name, '') as unit_name, i.kind, e.title, e.guide, e.number, e.state, e.content::text as content, e.version,
                   {mine} as mine, i.retired_at is not null as retired, i.copied_from, e.published_at, e.reason
              from rubric.edition e join rubric.instrument i on i.id = e.instrument_id left join org.unit_card u on u.id = i.unit_id
            """.replace("{mine}", MINE);

    private final JdbcClient jdbc;

    InstrumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InstrumentListPage list(InstrumentFilter filter, Viewer viewer) {
        var where = filter.where();
        long total = seen(where.of(jdbc, "select count(*) " + LISTED + " where {where}"), viewer).query(Long.class).single();
        var rows = seen(where.of(jdbc, """
                select i.id, e.title, i.kind, coalesce(u.name, '') as unit_name, e.number, e.state, i.retired_at is not null as retired, i.copied_from is not null as copied,
                       i.unit_id = any (:mine::uuid[]) and exists (select from rubric.edition d where d.instrument_id = i.id and d.state = 'DRAFT') as drafting
                """ + LISTED + """
                  left join org.unit_card u on u.id = i.unit_id
                 where {where} order by e.changed_at desc, i.id limit :size offset :offset
                """), viewer).param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(InstrumentListPage.Row.class).list();
        var keepers = names(seen(jdbc.sql("select distinct u.id, u.name " + LISTED + " join org.unit_card u on u.id = i.unit_id order by u.name"), viewer));
        return new InstrumentListPage(filter, new Page<>(rows, filter.number(), Page.SIZE, total), keepers, viewer.may(Permission.EDIT_RUBRICS));
    }

    Shown shown(UUID instrument, int number, Viewer viewer) {
        return find("i.id = :instrument and e.number = :number", viewer).param("instrument", instrument).param("number", number).query(InstrumentQueries::read).optional().orElseThrow(NotFound::new);
    }

    /** The edition that counts: the published one, or else the latest. */
    Shown latest(UUID instrument, Viewer viewer) {
        return find("i.id = :instrument order by e.state = 'PUBLISHED' desc, e.number desc limit 1", viewer).param("instrument", instrument).query(InstrumentQueries::read).optional().orElseThrow(NotFound::new);
    }

    /** What an edition is held against: another edition of the same, or where none is named the one it was adapted from; that one needs not be within sight. */
    Shown other(Shown edition, @Nullable Integer number, Viewer viewer) {
        return number != null ? shown(edition.instrument(), number, viewer) : origin(edition).orElseThrow(NotFound::new);
    }

    Optional<Shown> origin(Shown edition) {
        return edition.copiedFrom() == null ? Optional.empty()
                : jdbc.sql(SELECT + " where e.id = :id and e.state <> 'DRAFT'").param("id", edition.copiedFrom()).param("mine", new UUID[0]).param("charges", new String[0]).param("me", new UUID(0, 0)).query(InstrumentQueries::read).optional();
    }

    List<InstrumentPage.Past> editions(Shown edition) {
        return jdbc.sql("""
                select e.number, e.state, coalesce(e.withdrawn_at, e.published_at, e.changed_at) as at, coalesce(p.name, '') as by_name, e.reason
                  from rubric.edition e left join org.person_card p on p.id = coalesce(e.withdrawn_by, e.published_by, e.changed_by)
                 where e.instrument_id = :id and (:mine or e.state <> 'DRAFT') order by e.number desc
                """).param("id", edition.instrument()).param("mine", edition.mine())
                .query((row, _) -> new InstrumentPage.Past(row.getInt("number"), State.valueOf(row.getString("state")), day(row, "at"), row.getString("by_name"), row.getString("reason"))).list();
    }

    /** The units the viewer may keep instruments for: where their duties reach from. */
    Map<String, String> keepers(Viewer viewer) {
        return names(jdbc.sql("select id, name from org.unit_card where id = any (:mine::uuid[]) order by name").param("mine", viewer.scopes(Permission.EDIT_RUBRICS)));
    }

    private JdbcClient.StatementSpec find(String condition, Viewer viewer) {
        return seen(jdbc.sql(SELECT + " where " + MAY_SEE + " and " + condition), viewer);
    }

    private static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, Viewer viewer) {
        var sight = Sight.of(viewer);
        return statement.param("mine", viewer.scopes(Permission.EDIT_RUBRICS)).param("charges", viewer.charges(Permission.EDIT_RUBRICS)).param("me", viewer.person().value()).param("home", sight.home()).param("scopes", sight.scopes());
    }

    private static Map<String, String> names(JdbcClient.StatementSpec units) {
        record Row(UUID id, String name) {}
        var names = new LinkedHashMap<String, String>();
        units.query(Row.class).list().forEach(row -> names.put(row.id().toString(), row.name()));
        return names;
    }

    private static Shown read(ResultSet row, int number) throws SQLException {
        return new Shown(row.getObject("id", UUID.class), row.getObject("instrument", UUID.class), row.getObject("unit_id", UUID.class), row.getString("unit_name"), Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("guide"), row.getInt("number"), State.valueOf(row.getString("state")), RubricText.content(row.getString("content")), row.getInt("version"), row.getBoolean("mine"), row.getBoolean("retired"),
                row.getObject("copied_from", UUID.class), row.getTimestamp("published_at") == null ? "" : day(row, "published_at"), row.getString("reason"));
    }

    private static String day(ResultSet row, String column) throws SQLException {
        return Times.day(row.getTimestamp(column).toInstant()).toString();
    }
}
