package yanxun.platform.spreadsheet;

import java.util.function.IntPredicate;

/** What people type without seeing it: full-width forms, exotic blanks, control characters. */
final class Characters {
    private Characters() {}

    /** Trimmed of every kind of blank, without control characters; inner line breaks stay. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        var trimmed = text.substring(start, end);
        return has(trimmed, Characters::isControl) ? withoutControls(trimmed) : trimmed;
    }

    /** Full-width letters, digits and signs as their ordinary selves. */
    static String halfWidth(String text) {
        if (!has(text, c -> c >= '！' && c <= '～' || c == '　')) {
            return text;
        }
        var half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : (char) c));
        return half.toString();
    }

    static String withoutBlanks(String text) {
        if (!has(text, Characters::isBlank)) {
            return text;
        }
        var dense = new StringBuilder(text.length());
        text.chars().filter(c -> !isBlank(c)).forEach(c -> dense.append((char) c));
        return dense.toString();
    }

    static boolean isBlank(int c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || c >= '\u2000' && c <= '\u200f' || c == '\u2028' || c == '\u2029';
    }

    /** Asked of each cell of a sheet, where a stream would cost more than the answer. */
    private static boolean has(String text, IntPredicate kind) {
        for (int i = 0; i < text.length(); i++) {
            if (kind.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\t' || c == '\u007f';
    }

    private static String withoutControls(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').chars().filter(c -> !isControl(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }
}
