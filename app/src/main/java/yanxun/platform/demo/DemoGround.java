package yanxun.platform.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yanxun.platform.audit.Evidence;
import yanxun.platform.audit.Sealing;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.error.Rejected;

/** What only the owner of the tables may do: empty them, count them for the planner, and keep others from loading at the same time. */
@Component
class DemoGround {
    private static final long LOCK = 7261002;
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and c.relname not in ('migration_history', 'wall_key', 'trace') and exists (
                   select from pg_class h where h.relnamespace = n.oid and h.relname = 'migration_history')
             order by c.oid
            """;

    private final Database database;
    private final Evidence evidence;

    DemoGround(Database database, Evidence evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /** Does the work while no other node or command loads or clears; if the program dies the lock goes with it. */
    <T> T alone(Supplier<T> work) {
        try (var owner = database.connectAsOwner()) {
            if (!locked(owner)) {
                throw new Rejected("另一个程序正在载入或清除演示区,请稍后再试");
            }
            return work.get();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean locked(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** Empties every table of every module; the trail begins anew, and with it what is known of it outside. */
    void clear() {
        run(owner -> {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + Sealing.LOCK + ")");
                statement.execute("truncate " + String.join(", ", tables(owner)) + " restart identity cascade");
                evidence.forget();
                owner.commit();
            }
        });
    }

    /** Tells the planner how much there is, so that the next part does not plan for empty tables. */
    void analyze() {
        run(owner -> {
            try (var statement = owner.createStatement()) {
                statement.execute("analyze " + String.join(", ", tables(owner)));
            }
        });
    }

    static List<String> tables(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    void run(Work work) {
        try (var owner = database.connectAsOwner()) {
            work.with(owner);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    interface Work {
        void with(Connection owner) throws SQLException;
    }
}
