package yanxun.platform.data.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import yanxun.platform.time.Times;
import java.util.List;
import java.util.Optional;

/**
 * Puts a restored copy in the place of what was there, in steps that can be repeated. Until the copy is complete and named
 * {@code restored}, the old data stays as it is; from then on the change is finished here, if need be at the next start.
 */
public final class PendingRestore {
    private static final String RESTORED = "restored";
    private static final List<String> PARTS = List.of("pg.properties", "files", "audit", "pg");

    private PendingRestore() {}

    /** Takes a complete copy (holding pg and files) over; afterwards only a finished change remains. */
    public static Optional<Path> take(Path copy, Path dataFolder) throws IOException {
        var credentials = Credentials.generate();
        credentials.write(copy);
        Files.createDirectories(copy.resolve("audit")); // what is known of the trail is of the one that goes
        var parcel = dataFolder.resolve("restored.part");
        Durably.deleteTree(parcel);
        Files.createDirectories(parcel.resolve("before"));
        Durably.move(copy, parcel.resolve("after"));
        Durably.move(parcel, dataFolder.resolve(RESTORED));
        return complete(dataFolder);
    }

    /** Returns where the data from before was put aside. */
    static Optional<Path> complete(Path dataFolder) throws IOException {
        var parcel = dataFolder.resolve(RESTORED);
        if (Files.notExists(parcel)) {
            return Optional.empty();
        }
        for (var part : PARTS) {
            exchange(parcel.resolve("after").resolve(part), dataFolder.resolve(part), parcel.resolve("before").resolve(part));
        }
        return finish(dataFolder, parcel);
    }

    private static void exchange(Path after, Path current, Path before) throws IOException {
        if (Files.exists(after)) {
            if (Files.exists(current)) {
                Durably.move(current, before);
            }
            Durably.move(after, current);
        }
    }

    private static Optional<Path> finish(Path dataFolder, Path parcel) throws IOException {
        var before = parcel.resolve("before");
        var aside = Optional.<Path>empty();
        if (Files.exists(before.resolve("pg"))) {
            var stamp = LocalDateTime.now(Times.ZONE).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
            aside = Optional.of(dataFolder.resolve("before-restore-" + stamp));
            Durably.move(before, aside.get());
        }
        Durably.deleteTree(parcel);
        return aside;
    }
}
