package yanxun.methods.outline;

import java.text.Normalizer;

/**
 * A number found at the start of a heading: which way of numbering, its value, where its own characters stand and where the heading's text begins.
 *
 * @param weak only a blank, comma or colon follows, so it counts only as part of a sequence
 */
record Mark(Kind kind, int value, int from, int to, int end, char delimiter, boolean weak) {

    /** The number without brackets and stops, in the document's own characters. */
    String number(String source) {
        var written = source.substring(from, to);
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        if (Numeral.isDigit(plain.charAt(0)) || plain.charAt(0) == '(' || kind == Kind.ROMAN) {
            return withoutBrackets(plain);
        }
        return kind == Kind.CIRCLED ? Integer.toString(value) : written;
    }

    private static String withoutBrackets(String plain) {
        int start = plain.charAt(0) == '(' ? 1 : 0;
        int stop = plain.endsWith(")") || plain.endsWith(".") ? plain.length() - 1 : plain.length();
        return plain.substring(start, stop);
    }
}
