package yanxun.document.layout;

import java.util.List;

/** What follows one after another in the type area. */
sealed interface Block {

    enum Align { LEFT, CENTER, JUSTIFY }

    /**
     * A paragraph, indents in squares of its own size.
     *
     * @param above blank lines before it
     * @param kept stays on the page of what comes before it
     */
    record Passage(List<Span> spans, double size, Align align, double first, double rest, int above, boolean kept) implements Block {
        static Passage body(List<Span> spans) {
            return new Passage(spans, Norm.SIZE, Align.JUSTIFY, 2, 0, 0, false);
        }

        Passage below(int lines) {
            return new Passage(spans, size, align, first, rest, lines, kept);
        }

        /** How many squares a line holds. */
        double room() {
            return align == Align.CENTER ? Norm.WIDTH / size : Norm.WIDTH / Norm.cell(size);
        }
    }

    /** A table; the first row is its heading and stands on each of its pages. */
    record Grid(List<List<String>> rows) implements Block {}

    /** What follows begins a page. */
    record NewPage() implements Block {}
}
