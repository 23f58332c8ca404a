package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yanxun.support.TownTest;

/** One line takes so much and no more, and no date is out of this world. */
class BrevityTest extends TownTest {
    private static final Pattern FIELD = Pattern.compile("form\\.Area\\(name = ([^,]+),|<textarea\\b[^>]*?\\bname=\"([^\"]+)\"");
    /** Reasons and remarks: a large field, and yet a few sentences. The rest is the field itself and the parts of a proposal. */
    private static final java.util.Set<String> SHORT = java.util.Set.of("reason", "note", "remark", "topics", "part.getKey()", "${name}");

    @Test
    void aLineByHandIsNoLongerThanALine() {
        var zhou = as("周主任");
        var essay = "长".repeat(10_000);
        for (var field : new String[] {"title", "place", "reason", "code", "name", "source", "theme"}) {
            var answer = zhou.post("/activities", field, essay);
            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.body()).contains("这一项太长,最多 2000 字");
            assertThat(answer.response().headers().firstValue("X-Field")).hasValue(field);
        }
        assertThat(zhou.post("/problems", "title", "作文", "what", essay).body()).doesNotContain("这一项太长");
        assertThat(as("李老师").post("/activities", "title", essay).status()).as("who may not is told that first").isEqualTo(403);
        assertThat(zhou.get("/people?q=" + "a".repeat(3000)).status()).isEqualTo(200);
    }

    @Test
    void everyLargeFieldOfAPageTakesProse() throws IOException {
        var wrong = new TreeSet<String>();
        var seen = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                FIELD.matcher(Files.readString(file)).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).forEach(name -> {
                    var plain = name.replaceAll("^.*\\+ \"\\.|\"", "").replaceAll("[.-]\\$\\{.*", "");
                    seen.add(plain);
                    if (!SHORT.contains(plain) && !Brevity.isProse(plain)) {
                        wrong.add(file.getFileName() + " " + name);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Brevity.PROSE).as("no field that is gone").isSubsetOf(java.util.stream.Stream.concat(seen.stream(), java.util.stream.Stream.of("goals", "forms", "measures")).toList());
    }

    @Test
    void aDateLiesWithinReach() {
        var zhou = as("周主任");
        for (var day : new String[] {"0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "+12026-01-01"}) {
            var answer = zhou.post("/administration/terms/exams", "name", "期中", "from", day);
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(answer.body()).contains("不是这里能用的日期");
        }
        assertThat(zhou.get("/calendar?day=9999-12-31").status()).isBetween(200, 422);
    }
}
