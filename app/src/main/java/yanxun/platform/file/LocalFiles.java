package yanxun.platform.file;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import yanxun.platform.data.Vault;
import yanxun.platform.error.Rejected;

/**
 * Files in a folder: {@code ab/cd/<sha-256>}, each arriving under {@code incoming/} and renamed when it is whole and on the disk.
 * A killed program leaves at most a stale arrival, swept when the next one starts.
 */
public final class LocalFiles implements FileStore {
    /** Nobody else on the machine reads what people handed in. */
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Duration STALE = Duration.ofHours(1);

    private final Path root;
    private final Path incoming;
    private final SealedFile sealed;

    public LocalFiles(Path root, Vault vault) {
        this.sealed = new SealedFile(vault);
        this.root = root;
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming, FOLDER);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------")); // also what earlier versions left open
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StoredFile store(InputStream content, String originalName, UploadKind kind) {
        var arrival = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            try {
                return receive(content, originalName, kind, arrival);
            } finally {
                Files.deleteIfExists(arrival);
            }
        } catch (IOException e) {
            throw DiskTrouble.of(e);
        }
    }

    @Override
    public Optional<InputStream> open(FileId id) {
        try {
            return Optional.of(sealed.open(Files.newInputStream(place(id))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OptionalLong size(FileId id) {
        try {
            return OptionalLong.of(isSealed(id) ? SealedFile.size(Files.size(place(id))) : Files.size(place(id)));
        } catch (NoSuchFileException _) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(FileId id) {
        try {
            if (isSealed(id)) {
                delete(id);
            }
        } catch (NoSuchFileException _) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSealed(FileId id) throws IOException {
        try (var file = Files.newInputStream(place(id))) {
            return SealedFile.isSealed(file);
        }
    }

    @Override
    public void delete(FileId id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile receive(InputStream content, String originalName, UploadKind kind, Path arrival) throws IOException {
        var digest = sha256();
        var head = content.readNBytes(Magic.HEAD);
        if (head.length == 0) {
            throw new Rejected("文件是空的,请重新选择。");
        }
        digest.update(head);
        long size = copy(head, new DigestInputStream(content, digest), arrival, Inspection.family(head));
        var type = Inspection.type(arrival, head, originalName);
        kind.require(type);
        if (kind.isSealed()) {
            return new StoredFile(keepSealed(arrival), size, type, DisplayName.of(originalName, type));
        }
        var id = new FileId(HexFormat.of().formatHex(digest.digest()));
        keep(arrival, place(id));
        return new StoredFile(id, size, type, DisplayName.of(originalName, type));
    }

    private FileId keepSealed(Path arrival) throws IOException {
        var content = sealed.seal(Files.readAllBytes(arrival));
        try (var file = FileChannel.open(arrival, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(file, content, content.length);
            file.force(true);
        }
        var id = new FileId(HexFormat.of().formatHex(sha256().digest(content)));
        keep(arrival, place(id));
        return id;
    }

    private static long copy(byte[] head, InputStream rest, Path arrival, FileType.Family family) throws IOException {
        try (var file = FileChannel.open(arrival, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            long size = write(file, head, head.length);
            var buffer = new byte[1 << 16];
            for (int count; (count = rest.read(buffer)) > 0; ) {
                size += count;
                if (size > family.mostBytes()) {
                    throw new Rejected("{0}不能超过 {1} MB,请压缩或拆分后再传。", t(family.displayName()), family.mostBytes() >> 20);
                }
                write(file, buffer, count);
            }
            file.force(true);
            return size;
        }
    }

    private static long write(FileChannel file, byte[] bytes, int count) throws IOException {
        for (var left = ByteBuffer.wrap(bytes, 0, count); left.hasRemaining(); ) {
            file.write(left);
        }
        return count;
    }

    /** The same content arriving twice at once: the later rename replaces the file by its equal. */
    private void keep(Path arrival, Path place) throws IOException {
        Files.createDirectories(place.getParent(), FOLDER);
        Files.move(arrival, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (var folder = place.getParent(); folder != null && folder.startsWith(root); folder = folder.getParent()) {
            sync(folder);
        }
    }

    /** The names, too, must be on the disk; Windows keeps no handle on folders and does without. */
    private static void sync(Path folder) {
        try (var handle = FileChannel.open(folder, StandardOpenOption.READ)) {
            handle.force(true);
        } catch (IOException _) {
            return;
        }
    }

    private void sweep() throws IOException {
        var limit = Instant.now().minus(STALE);
        try (var arrivals = Files.list(incoming)) {
            for (var arrival : arrivals.toList()) {
                if (Files.getLastModifiedTime(arrival).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(arrival);
                }
            }
        }
    }

    private Path place(FileId id) {
        var name = id.value();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
