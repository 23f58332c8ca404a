package yanxun.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Durably;

/**
 * What this node knows of the trail outside the database, in the folder {@code audit}: the last seal (anchor), and the marks of entries
 * that were written and not sealed yet (journal). Who changes the database alone is told by them.
 */
@Component
public class Evidence {
    private final Path folder;

    @Autowired
    Evidence() {
        this(DataFolder.path().resolve("audit"));
    }

    Evidence(Path folder) {
        this.folder = folder;
    }

    record Anchor(long number, String hash) {
        static Anchor of(String text) {
            var colon = text.indexOf(':');
            return new Anchor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1).strip());
        }

        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    Optional<Anchor> anchor() {
        return read("anchor").lines().findFirst().map(Anchor::of);
    }

    synchronized void anchor(Anchor anchor) {
        write("anchor", anchor + "\n");
    }

    /** Only what is committed: a line without its row is a row that was taken away. */
    synchronized void wrote(byte[] mark) {
        try (var file = FileChannel.open(ready().resolve("journal"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            file.write(ByteBuffer.wrap((HexFormat.of().formatHex(mark) + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whole lines only: the last may be on its way. */
    List<String> journal() {
        return read("journal").lines().filter(line -> line.length() == 48).toList();
    }

    synchronized void sealed(Collection<String> marks) {
        var gone = Set.copyOf(marks);
        write("journal", journal().stream().filter(mark -> !gone.contains(mark)).map(mark -> mark + "\n").collect(Collectors.joining()));
    }

    /** The trail begins anew. */
    public synchronized void forget() {
        try {
            Files.deleteIfExists(folder.resolve("anchor"));
            Files.deleteIfExists(folder.resolve("journal"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String name, String text) {
        try {
            Durably.writePrivate(ready().resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path ready() throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }
}
