package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The English catalogues, held against everything the pages say. */
class WordsTest {
    private static final Path CATALOGUES = Path.of("src/main/resources/i18n");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everySentenceHasItsEnglish() throws IOException {
        var english = new TreeMap<String, String>();
        catalogues().values().forEach(english::putAll);
        assertThat(Sentences.all().entrySet()).filteredOn(said -> !english.containsKey(said.getKey())).as("sentences without English, with the modules that say them").isEmpty();
    }

    @Test
    void oneSentenceHasOneEnglish() throws IOException {
        var seen = new TreeMap<String, TreeSet<String>>();
        catalogues().values().forEach(words -> words.forEach((sentence, english) -> seen.computeIfAbsent(sentence, _ -> new TreeSet<>()).add(english)));
        assertThat(seen.entrySet()).filteredOn(entry -> entry.getValue().size() > 1).isEmpty();
    }

    @Test
    void englishKeepsEveryPlaceAndNoChinese() throws IOException {
        var wrong = new ArrayList<String>();
        catalogues().forEach((file, words) -> words.forEach((sentence, english) -> {
            if (!sentence.equals(english) && (!places(sentence).equals(places(english)) || english.isBlank() || english.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN))) {
                wrong.add(file + ": " + sentence + " = " + english);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private static Map<String, Map<String, String>> catalogues() throws IOException {
        var all = new TreeMap<String, Map<String, String>>();
        try (var files = Files.list(CATALOGUES)) {
            for (var file : files.toList()) {
                all.put(file.getFileName().toString(), JsonMapper.shared().readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {}));
            }
        }
        return all;
    }
}
