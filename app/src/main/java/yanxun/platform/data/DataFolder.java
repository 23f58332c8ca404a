package yanxun.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds rows and files. */
public final class DataFolder {
    private DataFolder() {}

    /** Whoever runs the server for root must be able to walk through; nobody else reads. */
    public static void make() {
        var logs = path().resolve("logs");
        try {
            if (Files.notExists(path())) {
                Files.createDirectories(path());
                Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwx--x--x"));
            }
            Files.createDirectories(logs);
            Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwx------")); // also where an earlier version left it open
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where uploads are kept: in the data folder, or in the folder that several nodes share. */
    public static Path files() {
        return files(path());
    }

    public static Path files(Path dataFolder) {
        var shared = System.getenv("YANXUN_FILES");
        return shared == null || shared.isBlank() ? dataFolder.resolve("files") : Path.of(shared).toAbsolutePath();
    }

    public static Path path() {
        var named = System.getProperty("yanxun.data", System.getenv("YANXUN_DATA"));
        return Path.of(named == null || named.isBlank() ? "data" : named).toAbsolutePath();
    }
}
