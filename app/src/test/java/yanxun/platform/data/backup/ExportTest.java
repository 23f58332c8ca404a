package yanxun.platform.data.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.ExternalDatabase;
import yanxun.platform.data.embedded.ForeignServer;
import yanxun.platform.data.embedded.Rows;
import yanxun.platform.error.Rejected;

class ExportTest {
    /** Every table that could make trouble: parents in a circle, generated columns, sequences, triggers, guarded rows. */
    private static final String[] STRUCTURE = {
        "create schema org",
        "create table org.migration_history (installed_rank int, version text, script text, checksum int, success boolean)",
        "insert into org.migration_history values (1, '1', 'V1__units.sql', 42, true)",
        "create table org.unit (id int primary key, parent int references org.unit, head int, name text)",
        "create table org.\"Person\" (id bigint generated always as identity primary key, unit int not null references org.unit,"
                + " given text not null, loud text generated always as (upper(given)) stored, facts jsonb, tags text[], photo bytea,"
                + " since tstzrange)",
        "alter table org.unit add constraint head_is_a_person foreign key (head) references org.\"Person\" (id)",
        "create function org.refuse() returns trigger language plpgsql as 'begin raise exception ''rows of the past stay''; end'",
        "create trigger past_stays before insert on org.\"Person\" for each row when (new.given = '旧') execute function org.refuse()",
        "alter table org.unit enable row level security",
        "create materialized view org.head_count as select unit, count(*) as people from org.\"Person\" group by unit",
    };
    private static final String[] DATA = {
        "insert into org.unit select n, nullif(n / 2, 0), null, '学校' || n from generate_series(1, 5000) n order by n desc",
        "alter table org.\"Person\" disable trigger past_stays",
        "insert into org.\"Person\" (unit, given, facts, tags, photo, since) select n % 5000 + 1,"
                + " case n when 7 then '旧' when 8 then E'tab\\t换行\\n反斜杠\\\\N' when 9 then '' else '老师é' || n end,"
                + " json_build_object('n', n)::jsonb, array['语文', null, 'a,\"b'], decode('00ff', 'hex'),"
                + " tstzrange('2026-01-01', case when n % 2 = 0 then now() end) from generate_series(1, 20000) n",
        "alter table org.\"Person\" enable trigger past_stays",
        "update org.unit set head = id where id <= 100",
    };
    private static final String FINGERPRINT = "select md5(string_agg(u::text, '|' order by u.id)) || (select md5(string_agg(p::text, '|'"
            + " order by p.id)) from org.\"Person\" p) || (select sum(people) from org.head_count) from org.unit u";

    @TempDir
    static Path folder;

    static EmbeddedPostgres source;
    static Path file;

    @BeforeAll
    static void export() throws Exception {
        source = EmbeddedPostgres.start(folder.resolve("source"));
        shape(source.database());
        for (var sql : DATA) {
            ask(source.database(), sql);
        }
        ask(source.database(), "refresh materialized view org.head_count");
        Files.createDirectories(source.dataFolder().resolve("files"));
        Files.writeString(source.dataFolder().resolve("files/教案"), "同课异构");
        file = folder.resolve("rows.export");
        var made = Export.write(source.dataFolder(), source.database(), file);
        assertThat(made.tables()).isEqualTo(2);
        assertThat(made.rows()).isEqualTo(25_000);
    }

    @AfterAll
    static void stop() {
        source.close();
    }

    @Test
    void movesEverythingToAnOlderServerWhoseOwnerIsNoSuperuser() throws Exception {
        try (var server = ForeignServer.start(Files.createDirectory(folder.resolve("foreign")))) {
            var target = ExternalDatabase.fromEnvironment(Map.of(
                    "YANXUN_DB_URL", server.url(), "YANXUN_DB_USER", "district", "YANXUN_DB_PASSWORD", "d")).orElseThrow();
            shape(target);

            assertThat(Import.read(file, folder.resolve("moved"), target, false)).isEqualTo(new Import.Done(2, 25_000, 1));

            assertThat(ask(target, FINGERPRINT)).isEqualTo(ask(source.database(), FINGERPRINT));
            assertThat(folder.resolve("moved/files/教案")).hasContent("同课异构");
            assertWorking(target);
            assertRefusesASecondTime(target);
        }
    }

    @Test
    void leavesTheTargetAloneWhenTheExportDoesNotFit() throws Exception {
        try (var other = EmbeddedPostgres.start(folder.resolve("other"))) {
            assertThatThrownBy(() -> Import.read(file, folder.resolve("other"), other.database(), false))
                    .isInstanceOf(Rejected.class).hasMessageContaining("结构与导出时的不同");
            shape(other.database());
            ask(other.database(), "alter table org.unit add check (id < 4000)");
            ask(other.database(), "insert into org.unit values (1, null, null, 'here before')");

            assertThatThrownBy(() -> Import.read(file, folder.resolve("other"), other.database(), true))
                    .hasMessageContaining("数据库没有改动");
            assertThat(ask(other.database(), "select name from org.unit")).isEqualTo("here before");
            assertThatThrownBy(() -> ask(other.database(), "insert into org.unit values (2, 77)")).hasMessageContaining("foreign key");
        }
    }

    @Test
    void isToldFromABackup() {
        assertThatThrownBy(() -> Restore.read(file, folder.resolve("none"), false)).isInstanceOf(Rejected.class)
                .hasMessageContaining("请用 import 导入");
    }

    private static void assertWorking(Database target) {
        assertThatThrownBy(() -> ask(target, "insert into org.unit values (6000, 77777)")).hasMessageContaining("foreign key");
        assertThatThrownBy(() -> ask(target, "insert into org.\"Person\" (unit, given) values (1, '旧')")).hasMessageContaining("past stay");
        assertThat(answer(target, "insert into org.\"Person\" (unit, given) values (1, '新') returning id")).isEqualTo("20002");
    }

    private static void assertRefusesASecondTime(Database target) {
        assertThatThrownBy(() -> Import.read(file, folder.resolve("moved"), target, false)).hasMessageContaining("已经有数据");
        assertThat(Import.read(file, folder.resolve("moved"), target, true).files()).isZero();
        assertThat(answer(target, "select count(*) from org.\"Person\"")).isEqualTo("20000");
    }

    private static void shape(Database database) throws SQLException {
        for (var sql : STRUCTURE) {
            ask(database, sql);
        }
    }

    private static String answer(Database database, String sql) {
        try {
            return ask(database, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.connectAsOwner()) {
            return Rows.first(connection, sql);
        }
    }
}
