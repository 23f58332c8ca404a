package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;
import yanxun.document.type.Face;

/** One page, finished: words and lines in their places, in points from the upper left corner. */
public record Sheet(int number, List<Item> items) {

    public enum Ink { BLACK, RED }

    public sealed interface Item {
        Item down(double distance);
    }

    /** Text that is drawn {@code width} wide from {@code x}, standing on {@code y}. */
    public record Words(double x, double y, double width, String text, Face face, double size, Ink ink) implements Item {
        @Override
        public Words down(double distance) {
            return new Words(x, y + distance, width, text, face, size, ink);
        }

        public boolean isFull() {
            return Span.isFull(text.charAt(0));
        }
    }

    public record Stroke(double x1, double y1, double x2, double y2, double thickness, Ink ink) implements Item {
        @Override
        public Stroke down(double distance) {
            return new Stroke(x1, y1 + distance, x2, y2 + distance, thickness, ink);
        }
    }

    static Stroke rule(double x, double y, double width, double thickness, Ink ink) {
        return new Stroke(x, y, x + width, y, thickness, ink);
    }

    /** Words one after another on a line whose squares begin at {@code top} and are {@code cell} wide. */
    static List<Words> words(List<Span> spans, double x, double top, double size, double cell, Ink ink) {
        return words(spans, x, top, size, cell, 0, ink);
    }

    /** @param extra what each character is moved apart, to fill the line */
    static List<Words> words(List<Span> spans, double x, double top, double size, double cell, double extra, Ink ink) {
        var words = new ArrayList<Words>();
        var at = x;
        for (var span : spans) {
            for (var part : span.even()) {
                var width = part.cells() * cell + part.text().length() * extra;
                words.add(new Words(at, top + size * Norm.BASELINE, width, part.text(), part.face(), size, ink));
                at += width;
            }
        }
        return words;
    }
}
