package yanxun.platform.data.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The uploaded files beside the rows. */
final class StoredFiles {
    private StoredFiles() {}

    static void copy(Path store, ArchiveWriter archive) throws IOException {
        archive.folder("files");
        if (Files.exists(store)) {
            Files.walkFileTree(store, new Copying(store, archive));
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path store;
        private final ArchiveWriter archive;

        Copying(Path store, ArchiveWriter archive) {
            this.store = store;
            this.archive = archive;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(store)) {
                archive.folder("files/" + store.relativize(folder));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try (var content = Files.newInputStream(file)) {
                archive.file("files/" + store.relativize(file), content);
                return FileVisitResult.CONTINUE;
            } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
            }
        }

        /** Taken away meanwhile, or a real trouble. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
            if (trouble instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw trouble;
        }
    }
}
