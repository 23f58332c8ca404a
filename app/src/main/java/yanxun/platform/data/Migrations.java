package yanxun.platform.data;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import yanxun.platform.data.embedded.Database;

/** One schema and one history per module, brought up to date in the order in which modules may depend on each other. */
final class Migrations {
    static final List<String> MODULES = List.of("platform", "org", "network", "notice", "document", "plan", "rubric", "survey", "resource", "activity",
            "observation", "training", "credit", "research", "contest", "quality", "supervision", "family", "growth", "report");

    private Migrations() {}

    static void run(Database database) {
        for (var module : MODULES) {
            if (Migrations.class.getResource("/db/migration/" + module) != null) {
                Flyway.configure()
                        .dataSource(database.url(), database.owner(), database.ownerPassword())
                        .defaultSchema(module).createSchemas(true).table("migration_history")
                        .locations("classpath:db/migration/" + module)
                        .initSql(Database.DAYS)
                        .placeholders(Map.of("app", database.user()))
                        .load().migrate();
            }
        }
    }
}
