package yanxun.platform.data.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import yanxun.platform.time.Times;

/** Where the rows are: the owner migrates, the user serves and cannot pass row-level security. */
public record Database(String url, String owner, String ownerPassword, String user, String userPassword) {

    /** Makes a new session's days those of the program: the driver asks for those of the machine, whatever the server or the address say. */
    public static final String DAYS = "set time zone '" + Times.ZONE.getId() + "'";

    public Connection connectAsOwner() throws SQLException {
        return connect(owner, ownerPassword);
    }

    public Connection connectAsUser() throws SQLException {
        return connect(user, userPassword);
    }

    private Connection connect(String role, String password) throws SQLException {
        var connection = DriverManager.getConnection(url, role, password);
        try (var statement = connection.createStatement()) {
            statement.execute(DAYS);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    /** Says nothing that must not stand in a log. */
    @Override
    public String toString() {
        return "Database[" + url.replaceAll("\\?.*", "") + " as " + user + "]";
    }
}
