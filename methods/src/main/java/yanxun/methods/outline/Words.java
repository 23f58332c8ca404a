package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of words that can be looked for at one position of a text without trying each of them; of several, the longest is found. */
final class Words {

    private final List<List<String>> byFirst = new ArrayList<>();

    private Words(List<String> words) {
        for (int i = 0; i < 256; i++) {
            byFirst.add(new ArrayList<>(0));
        }
        words.stream().sorted(Comparator.comparing(String::length).reversed()).forEach(word -> byFirst.get(word.charAt(0) & 0xFF).add(word));
    }

    static Words of(String spaced) {
        return new Words(List.of(spaced.strip().split("\\s+")));
    }

    @Nullable String at(String text, int at) {
        if (at < text.length()) {
            var words = byFirst.get(text.charAt(at) & 0xFF);
            for (int i = 0; i < words.size(); i++) {
                if (text.startsWith(words.get(i), at)) {
                    return words.get(i);
                }
            }
        }
        return null;
    }

    /** The characters these words begin with. */
    IntStream firsts() {
        return byFirst.stream().flatMap(List::stream).mapToInt(word -> word.charAt(0));
    }
}
