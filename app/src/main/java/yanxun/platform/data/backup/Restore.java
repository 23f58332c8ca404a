package yanxun.platform.data.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yanxun.platform.data.embedded.Durably;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.FolderLock;
import yanxun.platform.data.embedded.PendingRestore;
import yanxun.platform.error.Rejected;

/** Puts a backup into a data folder. What was there stays untouched until the whole copy is unpacked and found sound. */
public final class Restore {
    private Restore() {}

    /** What was put back, and where the data from before lies now. */
    public record Done(Path dataFolder, int files, long bytes, Optional<Path> before) {}

    public static Done read(Path file, Path dataFolder, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw new Rejected("找不到备份文件 {0}", file);
        }
        try (var archive = new ZipFile(file.toFile())) {
            var manifest = Manifest.in(archive, Manifest.Kind.BACKUP);
            var folder = prepared(dataFolder);
            try (var _ = FolderLock.take(folder).orElseThrow(() -> inUse(folder))) {
                refuseOtherMajor(manifest, folder);
                refuseData(folder, replace);
                refuseSmallDisk(manifest, folder);
                var copy = unpacked(archive, manifest, folder);
                return new Done(folder, manifest.files().size(), manifest.bytes(), PendingRestore.take(copy, folder));
            }
        } catch (ZipException e) {
            throw new Rejected("{0} 不是研训的备份文件,或者已经损坏", file);
        } catch (IOException e) {
            throw new UncheckedIOException("恢复没有完成,原来的数据没有改动:" + e.getMessage(), e);
        }
    }

    private static Rejected inUse(Path folder) {
        try {
            return new Rejected("数据目录 {0} 正由另一个研训程序使用(进程号 {1}),请先停下它", folder, FolderLock.keeper(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path prepared(Path dataFolder) throws IOException {
        if (Files.notExists(dataFolder)) {
            Files.createDirectories(dataFolder);
            Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return dataFolder.toRealPath();
    }

    private static void refuseOtherMajor(Manifest manifest, Path folder) {
        var ours = EmbeddedPostgres.majorVersion(folder);
        if (manifest.major() != ours) {
            throw new Rejected("备份来自 PostgreSQL {0} 版,程序自带的是 {1} 版,不能直接恢复", manifest.major(), ours);
        }
    }

    private static void refuseData(Path folder, boolean replace) throws IOException {
        if (replace) {
            return;
        }
        try (var content = Files.newDirectoryStream(folder, Restore::isData)) {
            if (content.iterator().hasNext()) {
                throw new Rejected("数据目录 {0} 不是空的;确实要用备份替换它,请加 --replace(原来的数据会移到一旁,不会删除)",
                        folder);
            }
        }
    }

    private static boolean isData(Path path) {
        return !path.getFileName().toString().matches("pg\\.(lock|keeper)|\\.cache|restoring");
    }

    private static void refuseSmallDisk(Manifest manifest, Path folder) throws IOException {
        Durably.deleteTree(folder.resolve("restoring"));
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < manifest.bytes() + (64L << 20)) {
            throw new Rejected("磁盘空间不够:恢复需要 {0} MB,只剩 {1} MB", manifest.bytes() >> 20, free >> 20);
        }
    }

    private static Path unpacked(ZipFile archive, Manifest manifest, Path folder) throws IOException {
        var copy = Files.createDirectory(folder.resolve("restoring"));
        try {
            Files.createDirectories(copy.resolve("pg"));
            for (var name : manifest.folders()) {
                Files.createDirectories(Unpacking.inside(copy, name));
            }
            for (var entry : manifest.files()) {
                Unpacking.file(archive, entry, Unpacking.inside(copy, entry.path()));
            }
            sync(manifest, copy);
            Files.setPosixFilePermissions(copy.resolve("pg"), PosixFilePermissions.fromString("rwx------"));
            return copy;
        } catch (IOException | RuntimeException e) {
            Durably.deleteTree(copy);
            throw e;
        }
    }

    /** All at once at the end: the first call then carries most of the others. */
    private static void sync(Manifest manifest, Path copy) throws IOException {
        for (var entry : manifest.files()) {
            Durably.sync(Unpacking.inside(copy, entry.path()));
        }
        for (var name : manifest.folders()) {
            Durably.sync(Unpacking.inside(copy, name));
        }
    }
}
