package yanxun.org.roster;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Streams the lines of a sheet into the table {@code reading}, which lives as long as the transaction. The database takes the first lines in while
 * the last are still being read; tables behind row-level security cannot be copied into.
 */
final class LineCopy {
    private static final int FULL = 1 << 15;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FULL + (FULL >> 2));

    private LineCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Columns with their types, and the cells of each line in the same order: null, a list, or whatever reads back from its text. */
    static void copy(JdbcOperations database, List<String> columns, Stream<List<@Nullable Object>> lines) {
        database.execute("create temporary table reading (" + String.join(", ", columns) + ") on commit drop");
        database.execute((ConnectionCallback<@Nullable Void>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy reading from stdin");
            try {
                new LineCopy(copy).all(lines.iterator());
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return null;
        });
    }

    private void all(Iterator<List<@Nullable Object>> lines) throws SQLException {
        while (lines.hasNext()) {
            write(lines.next());
            if (text.length() > FULL) {
                send();
            }
        }
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void write(List<@Nullable Object> cells) {
        var separator = "";
        for (var cell : cells) {
            text.append(separator);
            switch (cell) {
                case null -> text.append("\\N");
                case List<?> words -> escape(array(words));
                default -> escape(cell.toString());
            }
            separator = "\t";
        }
        text.append('\n');
    }

    private static String array(List<?> words) {
        return words.stream().map(word -> '"' + word.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
