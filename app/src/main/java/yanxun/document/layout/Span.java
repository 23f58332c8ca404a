package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;
import yanxun.document.type.Face;

/** A piece of text in one face. */
record Span(String text, Face face) {

    /** How many squares of the grid it takes: one for a Chinese character or mark, half for a letter or digit. */
    double cells() {
        return text.chars().mapToDouble(Span::cells).sum();
    }

    static double cells(int letter) {
        return Character.isLowSurrogate((char) letter) ? 0 : isFull(letter) ? 1 : 0.5;
    }

    static boolean isFull(int letter) {
        return letter >= 0x2000;
    }

    /** Parted where full and half squares meet, so that each part has one width throughout. */
    List<Span> even() {
        var parts = new ArrayList<Span>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isFull(text.charAt(i)) != isFull(text.charAt(from))) {
                parts.add(new Span(text.substring(from, i), face));
                from = i;
            }
        }
        return parts;
    }
}
