package yanxun.platform.data.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that fingerprints what goes in and ends with its manifest; one that was cut off has none. */
final class ArchiveWriter implements AutoCloseable {
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<String> folders = new ArrayList<>();
    private final List<Manifest.Entry> files = new ArrayList<>();

    ArchiveWriter(Path file) throws IOException {
        channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 17));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void folder(String path) {
        folders.add(path);
    }

    void file(String path, InputStream content) throws IOException {
        var fingerprint = Manifest.sha256();
        zip.putNextEntry(new ZipEntry(path));
        var size = new DigestInputStream(content, fingerprint).transferTo(zip);
        zip.closeEntry();
        files.add(new Manifest.Entry(HexFormat.of().formatHex(fingerprint.digest()), size, path));
    }

    Manifest finish(Manifest.Kind kind, int major, Instant madeAt) throws IOException {
        var manifest = new Manifest(kind, major, madeAt, List.copyOf(folders), List.copyOf(files));
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
