package yanxun.platform.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people as they are typed, padded and pasted: a blank inside a Chinese name is none, neither is the width of a number. */
public final class Names {
    private static final Pattern INSIDE = Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})");
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\n\\r\\t]+");
    private static final Pattern PADDED = Pattern.compile("(\\p{IsHan}[\\s\\p{Z}]+\\p{IsHan}{1,2})(?:[,，、;；:：\\s\\p{Z}]+(.*))?");
    private static final Pattern PLAIN = Pattern.compile("([^,，、;；:：\\s\\p{Z}]+)(?:[,，、;；:：\\s\\p{Z}]+(.*))?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST_GIVEN = 2;

    private Names() {}

    /** 甲 乙 and 丙　丁 as 甲乙 and 丙丁; full-width letters and digits as their ordinary selves. */
    public static String folded(String name) {
        var half = new StringBuilder(name.length());
        name.chars().forEach(c -> half.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : (char) c));
        return INSIDE.matcher(half.toString().strip()).replaceAll("");
    }

    /** The names or numbers of a pasted list; a lone surname and the one or two characters behind its blank are one name. */
    public static List<String> listed(String text) {
        var names = new LinkedHashSet<String>();
        for (var piece : BETWEEN.split(text)) {
            words(piece).stream().filter(word -> !word.isEmpty()).forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** The first name or number of a line, and what stands behind it. */
    public static List<String> first(String line) {
        var padded = PADDED.matcher(line.strip());
        var plain = PLAIN.matcher(line.strip());
        var found = padded.matches() ? padded : plain;
        return found.matches() ? List.of(folded(found.group(1)), found.group(2) == null ? "" : found.group(2).strip()) : List.of("", "");
    }

    private static List<String> words(String piece) {
        var joined = new ArrayList<String>();
        var words = BLANKS.split(piece.strip());
        for (int i = 0; i < words.length; i++) {
            boolean parted = i + 1 < words.length && belongs(words[i], words[i + 1]);
            joined.add(folded(parted ? words[i] + words[++i] : words[i]));
        }
        return joined;
    }

    private static boolean belongs(String surname, String given) {
        return surname.codePointCount(0, surname.length()) == 1 && han(surname) && han(given) && given.codePointCount(0, given.length()) <= LONGEST_GIVEN;
    }

    private static boolean han(String word) {
        return word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
