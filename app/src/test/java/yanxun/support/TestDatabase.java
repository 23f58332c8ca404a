package yanxun.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** One database for all tests of a run, in the build folder; it stays for the next run, until a migration changes. Nobody lives in it but the towns that tests found. */
public final class TestDatabase {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private TestDatabase() {}

    public static void choose() {
        System.setProperty("yanxun.data", Path.of("target", "test-data-" + fingerprint()).toAbsolutePath().toString());
        System.setProperty("yanxun.demo", "off");
    }

    private static String fingerprint() {
        var sum = new CRC32C();
        try (var files = Files.walk(MIGRATIONS)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(file.toString().getBytes());
                sum.update(Files.readAllBytes(file));
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
