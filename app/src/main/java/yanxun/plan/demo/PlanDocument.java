package yanxun.plan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a plan as an office writes it, with the names and the year of the region. */
record PlanDocument(String name, String text) {
    static PlanDocument of(String resource, String name, String... words) {
        var text = read(resource);
        for (int i = 0; i < words.length; i += 2) {
            text = text.replace("{" + words[i] + "}", words[i + 1]);
        }
        return new PlanDocument(name, text);
    }

    /** A task schools set themselves, and a word of the district's task it serves. */
    record Resolve(String task, String serves) {}

    static List<Resolve> resolves() {
        return pairs("plan-schools.txt").map(parts -> new Resolve(parts[0], parts[1])).toList();
    }

    /** What became of entries that need no activity, by a word of their title. */
    static Map<String, String> done() {
        return pairs("plan-done.txt").collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Stream<String[]> pairs(String resource) {
        return read(resource).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| "));
    }

    private static String read(String resource) {
        try (var file = Objects.requireNonNull(PlanDocument.class.getResourceAsStream("/demo/" + resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
