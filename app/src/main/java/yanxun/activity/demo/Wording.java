package yanxun.activity.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Words for titles, contents, records and reflections: sentences around the lessons and the troubles of each subject. */
final class Wording {
    /** Read once: the words never change. */
    static final Wording ALL = new Wording();
    private static final String ANY = "综合";

    private final Map<String, Map<String, List<String>>> subjects = new HashMap<>();
    private final Map<String, List<String>> sentences = new HashMap<>();

    private Wording() {
        var subject = new HashMap<String, List<String>>();
        for (var line : lines("/demo/subjects.txt")) {
            if (line.startsWith("[")) {
                subject = new HashMap<>();
                subjects.put(line.substring(1, line.length() - 1), subject);
            } else {
                var parts = line.split(": ", 2);
                subject.put(parts[0], split(parts[1]));
            }
        }
        List<String> section = new ArrayList<>();
        for (var line : lines("/demo/sentences.txt")) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sentences.put(line.substring(1, line.length() - 1), section);
            } else {
                section.addAll(line.contains(" | ") ? split(line) : List.of(line));
            }
        }
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" \\| ")).map(String::strip).toList();
    }

    private static List<String> lines(String name) {
        try (var file = java.util.Objects.requireNonNull(Wording.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What one session is about: fixed, so that its title, records and summary speak of the same lesson. */
    record Topic(String lesson, String focus, String hard, String who) {}

    Topic topic(@Nullable String subject, @Nullable String stage, String who, Random chance) {
        return new Topic(lesson(subject, stage, chance), word(subject, "focus", chance), hard(subject, stage, chance), who);
    }

    /** Some troubles belong to one stage only. */
    private String hard(@Nullable String subject, @Nullable String stage, Random chance) {
        var words = new ArrayList<>(java.util.Objects.requireNonNull(subject(subject).get("hard")));
        words.addAll(subject(subject).getOrDefault("hard" + stage, List.of()));
        return pick(words, chance);
    }

    private String lesson(@Nullable String subject, @Nullable String stage, Random chance) {
        var own = subject(subject);
        var lessons = own.get(stage == null ? "小学" : stage);
        var any = subject(ANY);
        return pick(lessons != null ? lessons : any.getOrDefault(stage == null ? "小学" : stage, java.util.Objects.requireNonNull(any.get("小学"))), chance);
    }

    /** One of the section's sentences, about that topic; what was done and seen is chance each time. */
    String say(String section, Topic topic, @Nullable String subject, Random chance) {
        return pick(java.util.Objects.requireNonNull(sentences.get(section), section), chance).replace("{lesson}", topic.lesson()).replace("{focus}", topic.focus()).replace("{hard}", topic.hard())
                .replace("{who}", topic.who()).replace("{move}", word(subject, "move", chance)).replace("{sign}", word(subject, "sign", chance));
    }

    String one(String section, Random chance) {
        return pick(java.util.Objects.requireNonNull(sentences.get(section), section), chance);
    }

    private String word(@Nullable String subject, String kind, Random chance) {
        return pick(java.util.Objects.requireNonNull(subject(subject).get(kind)), chance);
    }

    private Map<String, List<String>> subject(@Nullable String subject) {
        return subjects.getOrDefault(subject == null ? ANY : subject, java.util.Objects.requireNonNull(subjects.get(ANY)));
    }

    static <T> T pick(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
