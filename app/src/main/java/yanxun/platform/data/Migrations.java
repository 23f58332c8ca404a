package yanxun.platform.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.error.Rejected;

/** One schema and one history per module, brought up to date in the order in which modules may depend on each other. */
final class Migrations {
    static final List<String> MODULES = List.of("platform", "org", "network", "notice", "document", "plan", "rubric", "survey", "resource", "activity",
            "observation", "training", "credit", "research", "contest", "quality", "supervision", "family", "growth", "report");

    private Migrations() {}

    /** Leaves the database as this version wants it, or refuses. */
    static void run(Database database, Secrets secrets, Start start, Runnable backup) {
        var modules = MODULES.stream().filter(module -> Migrations.class.getResource("/db/migration/" + module) != null).map(module -> of(module, database, secrets)).toList();
        var history = modules.stream().flatMap(module -> Arrays.stream(module.info().all())).toList();
        if (history.stream().anyMatch(Migrations::isOfALaterVersion)) {
            throw new Rejected("数据库已由更新版本的研训升级过,这个版本不能使用它:请换回新版本,或者恢复升级前的备份");
        }
        var isFresh = history.stream().noneMatch(each -> each.getState().isApplied());
        if (start.mayMigrate(isFresh, history.stream().anyMatch(each -> each.getState() == MigrationState.PENDING))) {
            if (!isFresh && history.stream().anyMatch(each -> each.getState() == MigrationState.PENDING)) {
                backup.run();
            }
            modules.forEach(Flyway::migrate);
        }
    }

    private static boolean isOfALaterVersion(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static Flyway of(String module, Database database, Secrets secrets) {
        return Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .defaultSchema(module).createSchemas(true).table("migration_history")
                .locations("classpath:db/migration/" + module)
                .placeholders(Map.of("app", database.user()))
                .initSql(Database.DAYS)
                .javaMigrations(LockingNumbers.of(module, secrets).toArray(JavaMigration[]::new))
                .load();
    }
}
