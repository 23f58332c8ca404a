package yanxun.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Locks what earlier versions kept in the open: columns of numbers, and numbers within rows that are kept as JSON. */
record LockingNumbers(String number, Secrets secrets, List<Place> places) implements JavaMigration {
    private static final int AT_ONCE = 1_000;

    /** @param path within a JSON column, null for a column that is the number itself */
    record Place(String table, String column, @Nullable String path, String where) {
        static Place column(String table, String column) {
            return new Place(table, column, null, "true");
        }

        String value() {
            return path == null ? column : column + " #>> '" + path + "'";
        }

        String change() {
            return path == null ? column + " = ?" : column + " = jsonb_set(" + column + ", '" + path + "', to_jsonb(?::text))";
        }
    }

    static List<JavaMigration> of(String module, Secrets secrets) {
        return switch (module) {
            case "org" -> List.of(new LockingNumbers("12.1", secrets, List.of(
                    Place.column("org.person_secret", "phone"), Place.column("org.person_secret", "id_number"), Place.column("org.person_line", "phone"), Place.column("org.person_line", "id_number"),
                    new Place("org.person_line", "before", "{secret,phone}", "before is not null"), new Place("org.person_line", "before", "{secret,id_number}", "before is not null"),
                    new Place("org.merger_line", "facts", "{phone}", "relation = 'org.person_secret'"), new Place("org.merger_line", "facts", "{id_number}", "relation = 'org.person_secret'"))));
            case "training" -> List.of(new LockingNumbers("3.1", secrets, List.of(Place.column("training.trainer_secret", "phone"))));
            case "notice" -> List.of(new LockingNumbers("4.1", secrets, List.of(new Place("notice.address", "value", null, "channel = 'SMS'"), new Place("notice.address", "candidate", null, "channel = 'SMS'"))));
            default -> List.of();
        };
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(number);
    }

    @Override
    public String getDescription() {
        return "numbers of people are locked";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (var place : places) {
            lock(context.getConnection(), place);
        }
    }

    /** Rows are read as they were when the reading began: one that was changed does not come again. */
    private void lock(Connection connection, Place place) throws SQLException {
        try (var open = connection.createStatement(); var change = connection.prepareStatement("update " + place.table() + " set " + place.change() + " where ctid = ?::tid")) {
            open.setFetchSize(AT_ONCE);
            try (var rows = open.executeQuery("select ctid::text, " + place.value() + " from " + place.table() + " where " + place.where() + " and " + place.value() + " not like 'v1.%' and " + place.value() + " <> ''")) {
                for (int waiting = 1; rows.next(); waiting++) {
                    change.setString(1, secrets.seal(rows.getString(2)));
                    change.setString(2, rows.getString(1));
                    change.addBatch();
                    if (waiting % AT_ONCE == 0) {
                        change.executeBatch();
                    }
                }
            }
            change.executeBatch();
        }
    }
}
