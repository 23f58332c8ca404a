package yanxun.platform.data.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One keeper per data folder; the system lets go of the lock however the keeper dies. */
public final class FolderLock implements AutoCloseable {
    /**
     * Folders this very process holds. Asked before the file is opened, because closing any second handle of a
     * locked file would drop the process's own lock.
     */
    private static final Set<Path> MINE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Empty when somebody else keeps the folder. The folder must be a real path. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        if (!MINE.add(folder)) {
            return Optional.empty();
        }
        try {
            var channel = FileChannel.open(folder.resolve("pg.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                MINE.remove(folder);
                return Optional.empty();
            }
            Files.writeString(folder.resolve("pg.keeper"), ProcessHandle.current().pid() + "\n", StandardCharsets.UTF_8);
            return Optional.of(new FolderLock(folder, channel));
        } catch (IOException e) {
            MINE.remove(folder);
            throw e;
        }
    }

    static boolean isTaken(Path folder) throws IOException {
        if (Files.notExists(folder.resolve("pg.lock"))) {
            return false;
        }
        if (MINE.contains(folder)) {
            return true;
        }
        try (var channel = FileChannel.open(folder.resolve("pg.lock"), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    /** The process that took the folder last, as it wrote it down. */
    public static String keeper(Path folder) throws IOException {
        var note = folder.resolve("pg.keeper");
        return Files.exists(note) ? Files.readString(note).strip() : "?";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            MINE.remove(folder);
        }
    }
}
