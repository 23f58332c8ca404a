package yanxun.platform.data.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** What tests ask a database. */
public class Rows {
    public static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
