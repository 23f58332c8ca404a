package yanxun.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every letter that is written somewhere is about something the table knows: any other would stop the work that writes it. */
class MatterTest {
    private static final Pattern LETTERS = Pattern.compile("Letter\\(|String source\\(");
    private static final Pattern SOURCE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*):\"");
    /** What an entry of the trail is about, in a file that writes letters too. */
    private static final Set<String> SUBJECTS = Set.of("training");

    @Test
    void everyLetterHasItsMatter() throws IOException {
        var words = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (LETTERS.matcher(text).find()) {
                    SOURCE.matcher(text).results().forEach(word -> words.add(word.group(1)));
                }
            }
        }
        words.removeAll(SUBJECTS);
        assertThat(words).hasSizeGreaterThan(20).allSatisfy(word -> assertThatCode(() -> Matter.of(word + ":x")).doesNotThrowAnyException());
    }
}
