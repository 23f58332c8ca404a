package yanxun.platform.data.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the rows are: the owner migrates, the user serves and cannot pass row-level security. */
public record Database(String url, String owner, String ownerPassword, String user, String userPassword) {

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    public Connection connectAsUser() throws SQLException {
        return DriverManager.getConnection(url, user, userPassword);
    }

    /** Says nothing that must not stand in a log. */
    @Override
    public String toString() {
        return "Database[" + url.replaceAll("\\?.*", "") + " as " + user + "]";
    }
}
