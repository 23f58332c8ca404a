package yanxun.plan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
        return read("plan-schools.txt").lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ")).map(parts -> new Resolve(parts[0], parts[1])).toList();
    }

    private static String read(String resource) {
        try (var file = Objects.requireNonNull(PlanDocument.class.getResourceAsStream("/demo/" + resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
