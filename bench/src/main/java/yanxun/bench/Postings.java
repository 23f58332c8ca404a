package yanxun.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An activity in which 5,000 people took part is closed; from the answer until the last of their hours stands in the ledger. The limit is one bare insert of
 * as many rows into a table like it, keys and indexes included.
 */
final class Postings implements Measurement {
    private static final int PEOPLE = 5_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public String about() {
        return "5000 人的活动办结后学时入账毫秒,对照一条语句直接插入 5000 行";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, PEOPLE);
            town.mayIssue(0);
            town.openSessions(0);
            run(database, "create table public.bare_entry (like credit.entry including all)");
            var forgery = Forgery.People.of(program).person(0);
            var closing = new ArrayList<Double>();
            var posting = new ArrayList<Double>();
            var bare = new ArrayList<Double>();
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                var activity = attended(database, town, round);
                var begun = System.nanoTime();
                close(program, forgery, activity);
                var answered = System.nanoTime();
                await(database, activity);
                var posted = System.nanoTime();
                var inserted = insert(database, activity);
                if (round >= WARM_UPS) {
                    closing.add((answered - begun) / 1e6);
                    posting.add((posted - answered) / 1e6);
                    bare.add(inserted);
                }
            }
            var ours = median(posting);
            var limit = median(bare);
            return new Report().with("ours", ours).with("limit", limit).with("ratio", ours / limit).with("unit", "ms").with("people", PEOPLE).with("closingMs", median(closing))
                    .soundIf(count(database, "select count(*) from credit.entry") == (long) PEOPLE * (WARM_UPS + ROUNDS));
        }
    }

    /** Held, three hours, everybody signed in. */
    private static UUID attended(Connection database, Town town, int round) throws SQLException {
        var activity = town.activity(round);
        run(database, "insert into activity.check_in (activity_id, person_id, walls, at, way) select activity_id, person_id, walls, now(), 'CODE' from activity.invitee where activity_id = '" + activity + "'");
        run(database, "update activity.activity set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 minute', hours = 3, needs_record = false, needs_reflection = false, summary = '测量' where id = '" + activity + "'");
        run(database, "analyze activity.check_in");
        return activity;
    }

    private static void close(Program program, Forgery forgery, UUID activity) throws IOException {
        try (var wire = new Wire(program.port)) {
            var answer = wire.post("/activities/" + activity + "/closing", "Cookie: " + Town.session(0, 0) + "; " + forgery.cookie() + "\r\n", "_method=PUT&" + forgery.field());
            if (answer.status() != 303) {
                throw new IOException("refused: " + answer.status() + " " + answer.text());
            }
        }
    }

    private static void await(Connection database, UUID activity) throws Exception {
        while (count(database, "select count(*) from credit.entry where source_id = '" + activity + "'") < PEOPLE) {
            Thread.sleep(2);
        }
    }

    /** The same rows, and nothing else. */
    private static double insert(Connection database, UUID activity) throws SQLException {
        var begun = System.nanoTime();
        run(database, "insert into public.bare_entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at) "
                + "select gen_random_uuid(), wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at from credit.entry where source_id = '" + activity + "'");
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
