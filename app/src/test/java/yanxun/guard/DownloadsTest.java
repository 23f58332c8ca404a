package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever takes a list of people out of the program is in the trail. */
class DownloadsTest {
    private static final Path JAVA = Path.of("src/main/java/yanxun");
    private static final Pattern WRITES = Pattern.compile("SheetWriter\\.(xlsx|csv)\\(|RedWorkbook\\.write\\(|new ZipOutputStream\\(");
    private static final Pattern NOTES = Pattern.compile("\\b(audit|trail\\.audit\\(\\)|telling|chronicle|happenings)\\.note\\(|queries\\.parcel\\(|units\\.fetched\\(");
    /** Parts others write with, one's own upload handed back at once, and a document of one's own making. */
    private static final Set<String> NEED_NOT = Set.of("OneRoster.java", "OneRosterExport.java", "WordPrint.java", "Lists.java", "GroupLists.java", "Intakes.java");

    @Test
    void everyListThatLeavesIsInTheTrail() throws IOException {
        try (var files = Files.walk(JAVA)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(JAVA.resolve("platform")) && !NEED_NOT.contains(file.getFileName().toString()))
                    .filter(file -> WRITES.matcher(read(file)).find() && !NOTES.matcher(read(file)).find())).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
