package yanxun.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * One's own hours in a ledger of 3.5 million entries: every request is another teacher's, with a session of their own. The limit is the bare statement
 * that reads the same teacher's entries of the year, over JDBC, prepared. And the list of a district's people.
 */
final class Balance implements Measurement {
    private static final int COUNTIES = 10;
    private static final int PEOPLE = 2_000;
    private static final int CONNECTIONS = 2;
    private static final int LOOKS = 100;
    private static final String ENTRIES = "select e.title, e.hours, e.on_date, k.level, k.category from credit.entry e join credit.kind k on k.id = e.kind_id where e.person_id = ? and e.year = ?";

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public String about() {
        return "350 万条账目里看自己的学时,第 99 百分位毫秒,对照直接读出同样几条账目的一条语句;一区学时名单";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            Assessments.province(database, COUNTIES);
            mayLook(database);
            var path = "/hours?year=" + Assessments.LAST;
            pages(program, path);
            var ours = pages(program, path);
            statements(program);
            var limit = statements(program);
            list(program);
            var list = list(program);
            return new Report().with("ours", ours.p99()).with("limit", limit.p99()).with("ratio", ours.p99() / limit.p99()).with("unit", "ms").with("p50Ms", ours.p50()).with("limitP50Ms", limit.p50())
                    .with("entries", (long) COUNTIES * 350_000).with("peopleListP50Ms", list.p50()).with("peopleListP99Ms", list.p99())
                    .soundIf(ours.failed() == 0 && limit.failed() == 0 && list.failed() == 0);
        }
    }

    /** Accounts and sessions for the first of a district; the very first looks after everybody's hours there. */
    private static void mayLook(Connection database) throws SQLException {
        var county = Assessments.county(1);
        run(database, "insert into org.account (id, wall, person_id, login, password, must_change, created_at) select ('0bea2000' || substr(id::text, 9))::uuid, wall, id, 'bench-' || number, '-', false, now() from org.person where wall = '"
                + county + "' and substr(number, 2)::int <= " + PEOPLE);
        run(database, "insert into platform.session (token_hash, account_id, created_at, seen_at, agent) select encode(sha256(convert_to('token-0-' || substr(login, 8), 'UTF8')), 'hex'), id, now(), now(), 'bench' from org.account where wall = '"
                + county + "'");
        run(database, "insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) select gen_random_uuid(), wall, id, 'RESEARCHER', wall, wall, '[2020-01-01,)' from org.person where wall = '" + county + "' and number = 'P1'");
        run(database, "analyze");
    }

    private static Load.Outcome pages(Program program, String path) throws Exception {
        return Load.of(PEOPLE, CONNECTIONS, closing -> {
            var wire = closing.later(new Wire(program.port));
            return number -> wire.get(path, "Cookie: " + Town.session(0, number + 1) + "\r\n").isOk();
        });
    }

    private static Load.Outcome list(Program program) throws Exception {
        return Load.of(LOOKS, 1, closing -> {
            var wire = closing.later(new Wire(program.port));
            return _ -> wire.get("/hours/people?year=" + Assessments.LAST, "Cookie: " + Town.session(0, 1) + "\r\n").isOk();
        });
    }

    private static Load.Outcome statements(Program program) throws Exception {
        return Load.of(PEOPLE, CONNECTIONS, closing -> {
            var statement = closing.later(closing.later(program.database()).prepareStatement(ENTRIES));
            return number -> {
                statement.setObject(1, UUID.fromString("0bea1000-0000-7000-8001-" + String.format("%012d", number + 1)));
                statement.setInt(2, Assessments.LAST);
                int entries = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        entries++;
                    }
                }
                return entries == 10;
            };
        });
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
