package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A stream of rows holds its connection until somebody closes it; two dozen forgotten ones and the program stands still. */
class OpenStreamsTest {
    private static final Pattern STREAMED = Pattern.compile("\\.query\\((?:(?!\\.list\\(\\))[^;])*?\\)\\s*\\.stream\\(\\)");
    private static final Pattern HANDED_ON = Pattern.compile("(?s)return [^;]*?\\.query\\([^;]*?\\)\\s*\\.stream\\(\\);");

    @Test
    void rowsAreListedUnlessTheirStreamIsHandedOnToBeClosed() throws IOException {
        var forgotten = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var text = HANDED_ON.matcher(Files.readString(file)).replaceAll("");
                STREAMED.matcher(text).results().forEach(match -> forgotten.add(file.getFileName() + ": " + match.group().lines().toList().getLast().strip()));
            }
        }
        assertThat(forgotten).isEmpty();
    }
}
