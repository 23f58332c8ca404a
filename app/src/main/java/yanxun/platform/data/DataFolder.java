package yanxun.platform.data;

import java.nio.file.Path;

/** The folder that holds rows and files. */
public final class DataFolder {
    private DataFolder() {}

    public static Path path() {
        var named = System.getProperty("yanxun.data", System.getenv("YANXUN_DATA"));
        return Path.of(named == null || named.isBlank() ? "data" : named).toAbsolutePath();
    }
}
