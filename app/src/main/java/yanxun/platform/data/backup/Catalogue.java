package yanxun.platform.data.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database says about its own tables; the program's, not the server's or an extension's. */
record Catalogue(Connection connection) {
    private static final String OURS = """
             n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
             and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    /** Generated columns are left to the server, the migrations' own records to the migrations, the key of the walls to each database. */
    List<Contents.Table> tables() throws SQLException {
        var tables = new ArrayList<Contents.Table>();
        for (var row : rows("""
                select format('%I.%I', n.nspname, c.relname),
                       (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                         where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '')
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relpersistence = 'p' and c.relname not in ('migration_history', 'wall_key') and
                """ + OURS + " order by 1")) {
            tables.add(new Contents.Table(row.get(0), row.get(1), Long.parseLong(one("select count(*) from " + row.get(0)))));
        }
        return tables;
    }

    List<Contents.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Contents.Sequence>();
        for (var row : rows("""
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                 where last_value is not null order by 1
                """)) {
            sequences.add(new Contents.Sequence(row.get(0), Long.parseLong(row.get(1))));
        }
        return sequences;
    }

    List<String> migrations() throws SQLException {
        var migrations = new ArrayList<String>();
        for (var schema : rows("select quote_ident(schemaname) from pg_tables where tablename = 'migration_history' order by 1")) {
            var name = schema.getFirst();
            for (var row : rows("select coalesce(version, ''), script, coalesce(checksum, 0) from " + name
                    + ".migration_history where success and version is not null order by installed_rank")) {
                migrations.add(name + " " + String.join(" ", row));
            }
        }
        return migrations;
    }

    /** Foreign keys as pairs: how to drop each, how to add it again. */
    List<List<String>> foreignKeys() throws SQLException {
        return rows("""
                select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
                       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and k.conparentid = 0 and
                """ + OURS + " order by 1");
    }

    /** Triggers of ours that are on, as pairs: how to switch each off and on again. */
    List<List<String>> triggers() throws SQLException {
        return rows("""
                select format('alter table %s disable trigger %I', c.oid::regclass, t.tgname),
                       format('alter table %s enable %s trigger %I', c.oid::regclass,
                              case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
                  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                 where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and
                """ + OURS + " order by 1");
    }

    List<List<String>> materializedViews() throws SQLException {
        return rows("select format('refresh materialized view %I.%I', schemaname, matviewname) from pg_matviews order by 1");
    }

    String one(String sql) throws SQLException {
        return rows(sql).getFirst().getFirst();
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
