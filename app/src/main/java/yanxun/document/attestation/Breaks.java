package yanxun.document.attestation;

import java.util.ArrayList;
import java.util.List;
import yanxun.document.print.Canvas;
import yanxun.document.print.Outlines;

/** Where lines break: where they are full, and no mark that closes begins one (GB/T 15834-2011, 5.1). */
record Breaks(Canvas measure, Outlines face, double size) {
    private static final String NOT_FIRST = "\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u3009\u201d\u2019\u3011\u3015,.;:?!)";

    /** At least one, even of nothing. */
    List<String> lines(String text, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        for (int i = 0; i < text.length(); ) {
            var letter = Character.toString(text.codePointAt(i));
            double step = measure.width(letter, size, face);
            if (used + step > width && !line.isEmpty() && NOT_FIRST.indexOf(letter) < 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(letter);
            used += step;
            i += letter.length();
        }
        lines.add(line.toString());
        return lines;
    }
}
