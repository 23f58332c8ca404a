package yanxun.bench;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The limit: rows like a sign-in, one by one, each durable before the next, from a client that does nothing else. */
final class BareInserts {
    private BareInserts() {}

    static Load.Outcome of(Program program, int rows, int connections) throws Exception {
        try (var database = program.database(); var statement = database.createStatement()) {
            statement.execute("drop table if exists public.bare_check_in");
            statement.execute("create table public.bare_check_in (like activity.check_in including all)");
        }
        var activity = UUID.randomUUID();
        return Load.of(rows, connections, closing -> {
            var database = closing.later(program.database());
            var insert = database.prepareStatement("insert into public.bare_check_in (activity_id, person_id, walls, at, way) values (?, ?, ?, ?, 'CODE')");
            var walls = database.createArrayOf("uuid", new UUID[] {activity});
            return _ -> {
                insert.setObject(1, activity);
                insert.setObject(2, UUID.randomUUID());
                insert.setArray(3, walls);
                insert.setObject(4, OffsetDateTime.now());
                return insert.executeUpdate() == 1;
            };
        });
    }
}
