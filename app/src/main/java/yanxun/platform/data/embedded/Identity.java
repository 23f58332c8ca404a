package yanxun.platform.data.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** As whom the server runs. PostgreSQL refuses root, so root becomes somebody less. */
record Identity(List<String> prefix, int uid, int gid) {
    private static final int NOBODY = 65534;

    /** The first identity that can reach the data folder. */
    static Identity choose(Path dataFolder) throws IOException {
        var candidates = candidates(dataFolder);
        for (var candidate : candidates) {
            if (candidates.size() == 1 || candidate.enters(dataFolder)) {
                return candidate;
            }
        }
        throw new Rejected("以 root 运行时,数据库进程进不了数据目录 {0}:请让上级目录允许进入,或者用 YANXUN_DATA 换一个目录",
                dataFolder);
    }

    /** Whoever owns the folder comes first, so that root starting it once does not lock its owner out. */
    private static List<Identity> candidates(Path dataFolder) throws IOException {
        var self = Path.of("/proc/self");
        if (Files.notExists(self) || uid(self) != 0) {
            return List.of(new Identity(List.of(), Files.exists(self) ? uid(self) : -1, -1));
        }
        var candidates = new ArrayList<Identity>();
        var pg = dataFolder.resolve("pg");
        var home = Files.exists(pg) ? pg : dataFolder;
        if (uid(home) != 0) {
            candidates.add(user(uid(home), gid(home)));
        }
        // Inside a user namespace without a mapping root is nobody, yet still owns its files.
        candidates.add(new Identity(List.of("unshare", "-U", "--"), 0, 0));
        candidates.add(user(NOBODY, NOBODY));
        return candidates;
    }

    private static Identity user(int uid, int gid) {
        return new Identity(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    /** Has a name, which initdb asks for, and may walk through the folder. */
    boolean enters(Path folder) {
        return succeeds("sh", "-c", "id -un && test -x \"$0\"", folder.toString());
    }

    boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    /** The top comes last, so that an interrupted change is seen and done again. */
    void own(Path tree) throws IOException {
        if (prefix.isEmpty() || uid(tree) == uid) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                give(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    void give(Path path) throws IOException {
        if (!prefix.isEmpty()) {
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }
}
