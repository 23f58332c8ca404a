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
                copyAll(owner, region, progress);
                execute(owner, "select platform.touch(array(select distinct wall from org.unit_card))");
            });
            progress.at(99, "统计");
            ground.analyze();
        }
    }

    private void copyAll(Connection owner, DemoRegion region, Progress progress) throws SQLException {
        var statements = statements(owner, region);
        var cities = new ArrayList<>(List.of(region.city()));
        cities.addAll(region.moreCities());
        var seeds = region.chance("copies");
        for (int copy = 1; copy <= region.scale().copies(); copy++) {
            progress.at(100 * copy / (region.scale().copies() + 1), kept("第 {0} 个区县", copy + 1));
            var sibling = new Sibling(region, copy, seeds.nextLong(), cities.get(copy % cities.size()));
            state.include(sibling.wall(owner));
            for (var statement : statements) {
                execute(owner, sibling.tell(statement));
            }
        }
    }

    /** One of the copies: what stands for the placeholders of a statement. */
    private record Sibling(DemoRegion region, int copy, long seed, UUID city) {
        String tell(String statement) {
            return statement.replace("{seed}", Long.toString(seed)).replace("{city}", region.city().toString()).replace("{other city}", city.toString())
                    .replace("{province}", region.province().toString()).replace("{name}", CountyNames.name(copy)).replace("{copy}", String.valueOf(copy));
        }

        UUID wall(Connection owner) throws SQLException {
            try (var statement = owner.createStatement();
                    var answer = statement.executeQuery(tell("select " + CopiedColumn.other("'" + region.district() + "'::uuid")))) {
                answer.next();
                return answer.getObject(1, UUID.class);
            }
        }
    }

    private static List<String> statements(Connection owner, DemoRegion region) throws SQLException {
        var statements = new ArrayList<String>();
        for (var table : DemoGround.tables(owner)) {
            var names = CopiedColumn.names(owner, table);
            var mine = names.contains("wall") ? "wall = '" + region.district() + "'" : names.contains("walls") ? "walls = array['" + region.district() + "'::uuid]" : "";
            if (!mine.isEmpty() && !table.startsWith("platform.")) {
                var columns = CopiedColumn.of(owner, table, mine);
                statements.add("insert into " + table + " (" + String.join(", ", names) + ") select " + columns.stream().map(CopiedColumn::changed).collect(Collectors.joining(", "))
                        + " from " + table + " where " + mine + thinned(owner, table, columns, region));
            }
        }
        return statements;
    }

    private static String thinned(Connection owner, String table, List<CopiedColumn> columns, DemoRegion region) throws SQLException {
        try (var statement = owner.createStatement(); var answer = statement.executeQuery("select reltuples from pg_class where oid = '" + table + "'::regclass")) {
            answer.next();
            var key = columns.stream().filter(column -> column.type().equals("uuid") && !column.name().startsWith("wall")).findFirst();
            return region.scale() == DemoScale.PROVINCE && answer.getFloat(1) > LARGE && key.isPresent() ? " and hashtext(" + key.get().name() + "::text) % " + ONE_IN + " = 0" : "";
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
