package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.support.ScreenTest;

/** A module reads its own tables and the cards others show of theirs; which tables there are, the database says. */
@ScreenTest
class SchemasTest {
    private static final Path JAVA = Path.of("src/main/java/yanxun");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.])([a-z]+)\\.[a-z_]+\\b(?!\\()");
    /** Locks the numbers of rows written before there was a lock, table by table. */
    private static final Set<String> OVER_ALL_MODULES = Set.of("LockingNumbers.java");

    @Autowired
    JdbcClient jdbc;

    @Test
    void sqlTouchesItsOwnTablesAndTheCardsOfOthers() throws IOException {
        var closed = jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema|public|platform$)' and c.relname !~ '_card$'
                """).query(String.class).set();
        var trespasses = new TreeSet<String>();
        try (var files = Files.walk(JAVA)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java") && !OVER_ALL_MODULES.contains(each.getFileName().toString())).toList()) {
                var module = JAVA.relativize(file).getName(0).toString();
                NAMED.matcher(Files.readString(file)).results().filter(named -> closed.contains(named.group()) && !named.group(1).equals(module)).forEach(named -> trespasses.add(file.getFileName() + ": " + named.group()));
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void viewsLookIntoTheirOwnTablesAndTheCardsOfOthers() {
        assertThat(jdbc.sql("""
                select distinct v.oid::regclass || ' of ' || r.oid::regclass from pg_class v join pg_rewrite w on w.ev_class = v.oid
                  join pg_depend d on d.objid = w.oid and d.classid = 'pg_rewrite'::regclass join pg_class r on r.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
                 where v.relkind in ('v', 'm') and v.relnamespace <> r.relnamespace and r.relname !~ '_card$' and v.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
                """).query(String.class).list()).isEmpty();
    }
}
