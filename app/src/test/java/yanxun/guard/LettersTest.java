package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is told stands in the one table of matters: a letter about anything else would fail as it is written. */
class LettersTest {
    private static final Path JAVA = Path.of("src/main/java/yanxun");
    private static final Pattern TELLS = Pattern.compile("\\bnew (Letter|Announcement)\\(|\\bsettle(All)?\\(");
    private static final Pattern OWN_WORD = Pattern.compile("(?m)^(?!.*(audit\\.note|papers\\.about|param\\()).*\"[a-z-]+:\" \\+ .*$");

    @Test
    void everyLetterNamesItsMatter() throws IOException {
        try (var files = Files.walk(JAVA)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> tellsOtherwise(read(file)))).isEmpty();
        }
    }

    private static boolean tellsOtherwise(String source) {
        return TELLS.matcher(source).find() && OWN_WORD.matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
