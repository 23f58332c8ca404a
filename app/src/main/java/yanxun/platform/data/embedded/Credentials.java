package yanxun.platform.data.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * The generated passwords of an embedded server and the port it had last, kept in a file only its owner reads.
 * Unsettled ones are not known to the server yet: a restored one must be told first.
 */
record Credentials(String ownerPassword, String userPassword, int port, boolean settled) {
    private static final String FILE = "pg.properties";

    static Credentials generate() {
        return new Credentials(password(), password(), 0, false);
    }

    static Optional<Credentials> read(Path dataFolder) throws IOException {
        var file = dataFolder.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        values.load(new StringReader(Files.readString(file)));
        return Optional.of(new Credentials(
                values.getProperty("ownerPassword", ""),
                values.getProperty("userPassword", ""),
                Integer.parseInt(values.getProperty("port", "0")),
                Boolean.parseBoolean(values.getProperty("settled"))));
    }

    void write(Path dataFolder) throws IOException {
        Durably.writePrivate(dataFolder.resolve(FILE), """
                ownerPassword=%s
                userPassword=%s
                port=%d
                settled=%s
                """.formatted(ownerPassword, userPassword, port, settled));
    }

    Credentials at(int newPort) {
        return new Credentials(ownerPassword, userPassword, newPort, settled);
    }

    Credentials settle() {
        return new Credentials(ownerPassword, userPassword, port, true);
    }

    Database database(int port) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE + "?sslmode=disable&gssEncMode=disable&"
                + DatabaseUrl.OPTIONS;
        return new Database(url, Cluster.OWNER, ownerPassword, Cluster.USER, userPassword);
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
