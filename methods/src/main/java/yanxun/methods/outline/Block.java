package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/**
 * A line, or the part of a fused line that stands for one.
 *
 * @param hashes level of a Markdown heading, else 0
 * @param start where the text begins behind hashes and number
 * @param fused cut out of a line that holds several headings
 */
record Block(int line, String raw, String folded, @Nullable Mark mark, int hashes, int start, boolean fused) {

    static Block of(int line, String text, String folded, boolean fused) {
        int hashes = hashes(folded);
        int from = hashes == 0 ? 0 : MarkScanner.skipBlanks(folded, hashes);
        var mark = folded.charAt(0) == '\t' ? null : MarkScanner.at(folded, from);
        return new Block(line, text, folded, mark, hashes, mark == null ? from : mark.end(), fused);
    }

    static int hashes(String folded) {
        int count = 0;
        while (count < folded.length() && folded.charAt(count) == '#') {
            count++;
        }
        return count > 0 && count <= 6 && count < folded.length() && folded.charAt(count) == ' ' ? count : 0;
    }

    Block withoutMark() {
        return new Block(line, raw, folded, null, hashes, hashes == 0 ? 0 : MarkScanner.skipBlanks(folded, hashes), fused);
    }

    /** The rest of this block from an offset in the raw text, as a paragraph. */
    Block from(int offset) {
        var rest = Folding.strip(raw.substring(offset));
        return new Block(line, rest, Folding.fold(rest), null, 0, 0, fused);
    }

    String body() {
        return raw.substring(start);
    }

    String bodyFolded() {
        return folded.substring(start);
    }

    boolean isRow() {
        return folded.indexOf('\t') >= 0;
    }

    /** Neither numbered nor marked as a heading. */
    boolean bare() {
        return mark == null && hashes == 0;
    }
}
