package yanxun.methods.outline;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that nothing of a source is lost: every letter and digit comes out, in a plan's titles, numbers and texts, or as furniture. */
final class Coverage {

    private Coverage() {}

    /** The characters of the source that did not come out, with how often. */
    static Map<String, Integer> missing(String source, ParsedDocument document) {
        var count = new TreeMap<String, Integer>();
        letters(source).forEach(c -> count.merge(c, 1, Integer::sum));
        letters(everything(document)).forEach(c -> count.merge(c, -1, Integer::sum));
        count.values().removeIf(number -> number <= 0);
        return count;
    }

    /** The letters that come out more often than they went in. */
    static Map<String, Integer> invented(String source, ParsedDocument document) {
        var count = new TreeMap<String, Integer>();
        letters(everything(document)).forEach(c -> count.merge(c, 1, Integer::sum));
        letters(source).forEach(c -> count.merge(c, -1, Integer::sum));
        count.values().removeIf(number -> number <= 0);
        return count;
    }

    private static String everything(ParsedDocument document) {
        var text = new StringBuilder();
        for (var plan : document.plans()) {
            text.append(plan.number()).append(plan.title()).append('\n');
            plan.sections().forEach(section -> write(section, text));
        }
        document.furniture().forEach(furniture -> text.append(furniture.text()).append('\n'));
        return text.toString().replace("null", "");
    }

    private static void write(Section section, StringBuilder text) {
        text.append(section.number()).append(' ').append(section.title()).append('\n').append(section.text()).append('\n');
        section.children().forEach(child -> write(child, text));
    }

    private static List<String> letters(String text) {
        return Normalizer.normalize(text.replaceAll("[❶-❿➀-➉]", ""), Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString).toList();
    }
}
