package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever looks somebody up by a number that was typed folds it first, and all by the same rule. */
class TypedStaffNumbersTest {
    private static final Pattern ASKED = Pattern.compile("(\\bp\\.number|org\\.person(_card)? where [^;\"]*?\\bnumber) = (:word|:number|any \\(:(words|numbers))\\b");

    @Test
    void typedNumbersAreFolded() throws IOException {
        var exact = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java/yanxun"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java") && !each.toString().contains("Demo") && !each.toString().contains("/demo/")).toList()) {
                var source = Files.readString(file);
                if (!file.endsWith("StaffNumbers.java") && ASKED.matcher(source).find() && !source.contains("StaffNumbers.written(")) {
                    exact.add(file.toString());
                }
            }
        }
        assertThat(exact).isEmpty();
    }
}
