package yanxun.platform.demo;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yanxun.platform.job.Progress;

/**
 * Makes more districts out of the one that lived, for measuring growth: each row of it that no other district shares is written again with
 * every identifier turned into another one. It knows no table by name, so whatever a module adds is copied with the rest.
 */
@Component
class DemoCopies {
    /** In a province the large tables keep one in four of what they hang on (activities, letters), so that it stays a matter of minutes. */
    private static final int LARGE = 20_000;
    private static final int ONE_IN = 4;
    private static final String FUNCTIONS = """
            create function pg_temp.other(id uuid) returns uuid language sql immutable parallel safe as $$
                select case when id is null or id = any (current_setting('demo.kept')::uuid[]) then id
                            when id = current_setting('demo.city')::uuid then current_setting('demo.other_city')::uuid
                            else (substr(id::text, 1, 8) || substr(md5(current_setting('demo.copy') || id::text), 9))::uuid end $$;
            create function pg_temp.others(ids uuid[]) returns uuid[] language sql immutable parallel safe as $$
                select array_agg(pg_temp.other(id) order by place) from unnest(ids) with ordinality as each(id, place) $$;
            create function pg_temp.retold(words text) returns text language sql immutable parallel safe as $$
                select case when words ~ '[0-9a-f]{8}-[0-9a-f]{4}-' then regexp_replace(words, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
                            pg_temp.other(substring(words from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid)::text)
                            else replace(words, '凤城', current_setting('demo.name')) end $$;
            """;
    private static final String COLUMNS = """
            select quote_ident(a.attname), format_type(a.atttypid, null), a.attname = 'login' from pg_attribute a
             where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = '' order by a.attnum
            """;

    private final DemoGround ground;
    private final DemoState state;

    DemoCopies(DemoGround ground, DemoState state) {
        this.ground = ground;
        this.state = state;
    }

    void make(DemoRegion region, Progress progress) {
        if (region.scale().copies() > 0) {
            ground.run(owner -> {
                execute(owner, "set session_replication_role = replica");
                execute(owner, "set synchronous_commit = off");
                execute(owner, FUNCTIONS);
                execute(owner, "set demo.city = '" + region.city() + "'");
                execute(owner, "set demo.kept = '{" + region.province() + "}'");
                copyAll(owner, region, progress);
            });
            progress.at(99, "统计");
            ground.analyze();
        }
    }

    private void copyAll(Connection owner, DemoRegion region, Progress progress) throws SQLException {
        var statements = statements(owner, region);
        var cities = new ArrayList<>(List.of(region.city()));
        cities.addAll(region.moreCities());
        var ids = region.chance("copies");
        for (int copy = 1; copy <= region.scale().copies(); copy++) {
            progress.at(100 * copy / (region.scale().copies() + 1), kept("第 {0} 个区县", copy + 1));
            execute(owner, "set demo.other_city = '" + cities.get(copy % cities.size()) + "'");
            execute(owner, "set demo.copy = '" + ids.nextLong() + "'");
            execute(owner, "set demo.name = '" + CountyNames.name(copy) + "'");
            state.include(wall(owner, region.district()));
            for (var statement : statements) {
                execute(owner, statement.replace(":copy", String.valueOf(copy)));
            }
        }
    }

    private static UUID wall(Connection owner, UUID district) throws SQLException {
        try (var statement = owner.createStatement(); var answer = statement.executeQuery("select pg_temp.other('" + district + "')")) {
            answer.next();
            return answer.getObject(1, UUID.class);
        }
    }

    private static List<String> statements(Connection owner, DemoRegion region) throws SQLException {
        var statements = new ArrayList<String>();
        for (var table : DemoGround.tables(owner)) {
            var columns = columns(owner, table);
            var names = columns.stream().map(Column::name).toList();
            var mine = names.contains("wall") ? "wall = '" + region.district() + "'" : names.contains("walls") ? "walls = array['" + region.district() + "'::uuid]" : "";
            if (!mine.isEmpty() && !table.startsWith("platform.")) {
                statements.add("insert into " + table + " (" + String.join(", ", names) + ") select " + columns.stream().map(Column::changed).collect(Collectors.joining(", "))
                        + " from " + table + " where " + mine + thinned(owner, table, columns, region));
            }
        }
        return statements;
    }

    private static String thinned(Connection owner, String table, List<Column> columns, DemoRegion region) throws SQLException {
        try (var statement = owner.createStatement(); var answer = statement.executeQuery("select reltuples from pg_class where oid = '" + table + "'::regclass")) {
            answer.next();
            var key = columns.stream().filter(column -> column.type().equals("uuid") && !column.name().startsWith("wall")).findFirst();
            return region.scale() == DemoScale.PROVINCE && answer.getFloat(1) > LARGE && key.isPresent() ? " and hashtext(" + key.get().name() + "::text) % " + ONE_IN + " = 0" : "";
        }
    }

    private static List<Column> columns(Connection owner, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = owner.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
                }
            }
        }
        return columns;
    }

    private record Column(String name, String type, boolean once) {
        String changed() {
            return switch (type) {
                case "uuid" -> "pg_temp.other(" + name + ")";
                case "uuid[]" -> "pg_temp.others(" + name + ")";
                case "text" -> once ? "':copy-' || " + name : "pg_temp.retold(" + name + ")";
                default -> name;
            };
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
