package yanxun.platform.data.embedded;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import yanxun.platform.error.Rejected;

/** The server's programs, unpacked once from the archive on the class path. */
record Binaries(Path folder, int major) {

    /** In the person's cache where the server's identity can run them there, else inside the data folder. */
    static Binaries locate(Path dataFolder, Identity identity) throws IOException {
        var archive = archive();
        for (var cache : caches(dataFolder)) {
            try {
                Files.createDirectories(cache);
                if (!identity.enters(cache)) {
                    continue;
                }
                var folder = unpacked(archive, cache);
                if (identity.succeeds(folder.resolve("bin/postgres").toString(), "-V")) {
                    return new Binaries(folder, major(folder));
                }
            } catch (AccessDeniedException | ReadOnlyFileSystemException _) {
                // the next place may be better
            }
        }
        throw new Rejected("内置数据库的程序在这台机器上无法运行,请用 YANXUN_DB_URL 连接一台 PostgreSQL");
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static URL archive() {
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var found = Binaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (found == null) {
            throw new Rejected("没有适合这台机器({0} {1})的内置数据库,请用 YANXUN_DB_URL 连接一台 PostgreSQL", system, machine);
        }
        return found;
    }

    private static List<Path> caches(Path dataFolder) {
        var places = new ArrayList<Path>();
        if (System.getenv("YANXUN_CACHE") instanceof String chosen) {
            places.add(Path.of(chosen));
        } else if (System.getenv("XDG_CACHE_HOME") instanceof String cache) {
            places.add(Path.of(cache, "yanxun"));
        } else if (Files.isDirectory(Path.of(System.getProperty("user.home")))) {
            places.add(Path.of(System.getProperty("user.home"), ".cache", "yanxun"));
        }
        places.add(dataFolder.resolve(".cache"));
        return places.stream().map(Path::toAbsolutePath).toList();
    }

    private static Path unpacked(URL archive, Path cache) throws IOException {
        var folder = cache.resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var draft = Files.createTempDirectory(cache, "unpacking-");
        try {
            unpack(archive, draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Durably.move(draft, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            // somebody unpacked the same at the same time
        } finally {
            Durably.deleteTree(draft);
        }
        return folder;
    }

    /** The jar's own check sum of the archive: another version goes to another folder. */
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
        }
        return "unpacked-" + archive.openConnection().getContentLengthLong();
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (!entry.getName().endsWith(".a")) {
                    place(entry, tar, path);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        } else {
            Files.copy(tar, path);
        }
        var executable = entry.isDirectory() || (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static int major(Path folder) throws IOException {
        var process = new ProcessBuilder(folder.resolve("bin/postgres").toString(), "-V").start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip().split(" ");
        return Integer.parseInt(words[words.length - 1].split("\\.")[0]);
    }
}
