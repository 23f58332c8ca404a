package yanxun.org.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers lines as text and writes thousands of them with one statement. */
final class LineBatch {
    private static final int FULL = 5_000;

    private final JdbcClient jdbc;
    private final Intake intake;
    private final String sql;
    private final List<List<@Nullable String>> columns = new ArrayList<>();

    /** Each column by name and by how it is read from its text, which is called {@code x.<name>}. */
    LineBatch(JdbcClient jdbc, Intake intake, List<String> names, List<String> readings) {
        this.jdbc = jdbc;
        this.intake = intake;
        names.forEach(_ -> columns.add(new ArrayList<>()));
        var arrays = names.stream().map(name -> ":" + name + "::text[]").collect(java.util.stream.Collectors.joining(", "));
        this.sql = "insert into " + intake.kind().table() + " (intake_id, wall, " + String.join(", ", names) + ") select :intake, :wall, " + String.join(", ", readings)
                + " from unnest(" + arrays + ") as x (" + String.join(", ", names) + ")";
        this.names = names;
    }

    private final List<String> names;

    void add(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            columns.get(i).add(cells[i] == null ? null : cells[i].toString());
        }
        if (columns.getFirst().size() >= FULL) {
            flush();
        }
    }

    void flush() {
        if (columns.getFirst().isEmpty()) {
            return;
        }
        var statement = jdbc.sql(sql).param("intake", intake.id()).param("wall", intake.wall());
        for (int i = 0; i < names.size(); i++) {
            statement = statement.param(names.get(i), columns.get(i).toArray(String[]::new));
            columns.get(i).clear();
        }
        statement.update();
    }
}
