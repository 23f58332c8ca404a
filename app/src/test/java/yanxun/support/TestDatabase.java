package yanxun.support;

import java.nio.file.Path;

/** One database for all tests of a run, in the build folder; it stays for the next run. */
public final class TestDatabase {
    private TestDatabase() {}

    public static void choose() {
        System.setProperty("yanxun.data", Path.of("target", "test-data").toAbsolutePath().toString());
        System.setProperty("yanxun.demo", "off");
    }
}
