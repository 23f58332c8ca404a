package yanxun.org.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import yanxun.org.oneroster.OneRoster;
import yanxun.platform.file.Archive;
import yanxun.platform.file.DiskTrouble;

/** What was handed in as a sheet: as it came, or rewritten from a OneRoster package, with what to tell about the rest of it. */
record Arrival(InputStream content, String name, String remark) implements AutoCloseable {
    static Arrival of(Roster kind, InputStream content, String name) {
        try {
            var whole = new PushbackInputStream(content, 4);
            var head = whole.readNBytes(4);
            whole.unread(head);
            return new String(head, StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004") ? unpacked(kind, whole, name) : new Arrival(whole, name, "");
        } catch (IOException e) {
            throw DiskTrouble.of(e);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw DiskTrouble.of(e);
        }
    }

    private static Arrival unpacked(Roster kind, InputStream content, String name) throws IOException {
        var file = Files.createTempFile("package", ".zip");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return converted(kind, file, name);
        } catch (IOException | RuntimeException trouble) {
            Files.deleteIfExists(file);
            throw trouble;
        }
    }

    private static Arrival converted(Roster kind, Path file, String name) throws IOException {
        try (var archive = Archive.open(file)) {
            if (OneRoster.isPackage(archive)) {
                var list = kind == Roster.PEOPLE ? OneRoster.people(archive) : OneRoster.units(archive);
                Files.delete(file);
                return new Arrival(new ByteArrayInputStream(list.sheet()), name.replaceFirst("(?i)\\.zip$", "") + ".csv", list.remark());
            }
        }
        return new Arrival(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), name, "");
    }
}
