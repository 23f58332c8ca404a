package yanxun.platform.i18n;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sentences are written in the source with the marks of the keyboard and shown with those of Chinese print (GB/T 15834-2011, 4 and 5.1):
 * full width next to Chinese, as typed between Latin letters and digits (12:30, 1,230, https://…).
 */
final class Typesetting {
    private static final Map<Character, Character> MARKS = Map.of(',', '\uff0c', ';', '\uff1b', ':', '\uff1a', '?', '\uff1f', '!', '\uff01');
    private static final char OPEN = '\uff08';
    private static final char CLOSE = '\uff09';
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NEEDLESS_SPACE = Pattern.compile("(?<=[\uff0c\uff1b\uff1a\uff1f\uff01\uff09]) | (?=\uff08)");

    private Typesetting() {}

    static String set(String sentence) {
        if (!HAN.matcher(sentence).find()) {
            return sentence.length() == 1 ? String.valueOf(MARKS.getOrDefault(sentence.charAt(0), sentence.charAt(0))) : sentence;
        }
        var text = new StringBuilder(sentence);
        setBrackets(text);
        for (int i = 0; i < text.length(); i++) {
            var mark = MARKS.get(text.charAt(i));
            if (mark != null && !(isLatin(text, i - 1) && isLatin(text, i + 1)) && text.indexOf("://", i) != i) {
                text.setCharAt(i, mark);
            }
        }
        return NEEDLESS_SPACE.matcher(text).replaceAll("");
    }

    /** A pair that holds Chinese or follows it. */
    private static void setBrackets(StringBuilder text) {
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                int begin = open.pop();
                if (HAN.matcher(text.substring(Math.max(0, begin - 1), i)).find()) {
                    text.setCharAt(begin, OPEN);
                    text.setCharAt(i, CLOSE);
                }
            }
        }
    }

    private static boolean isLatin(StringBuilder text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && (Character.isLetterOrDigit(text.charAt(at)) || "/_-.".indexOf(text.charAt(at)) >= 0);
    }
}
