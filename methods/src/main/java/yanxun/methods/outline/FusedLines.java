package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes a line apart where it holds several headings, as text does that lost its line breaks. A number inside a line counts only as part of a
 * run (一、… 二、…): a single one is far more often a reference or an enumeration.
 */
final class FusedLines {

    private record Found(int at, Mark mark) {}

    private final String text;
    private final String folded;
    private final List<Found> found = new ArrayList<>();
    private final BitSet cuts = new BitSet();
    /** The last 一、二、三 … of the lines before, so that one heading glued to the end of a paragraph is seen too. */
    private final int lastChinese;

    private FusedLines(Line line, int lastChinese) {
        this.text = line.text();
        this.folded = line.folded();
        this.lastChinese = lastChinese;
    }

    static List<Block> blocks(List<Line> lines) {
        var blocks = new ArrayList<Block>();
        int last = 0;
        for (var line : lines) {
            var own = line.isRow() || Block.hashes(line.folded()) > 0 ? List.of(Block.of(line.number(), line.text(), line.folded(), false)) : new FusedLines(line, last).blocks(line.number());
            for (var block : own) {
                if (block.mark() != null && block.mark().kind() == Kind.CHINESE) {
                    last = block.mark().value();
                }
            }
            blocks.addAll(own);
        }
        return blocks;
    }

    private List<Block> blocks(int line) {
        collect();
        if (found.size() > 1 || found.size() == 1 && found.getFirst().at > 0) {
            run(Kind.FORMAL, 0, found.size(), 0);
            within(Kind.CHINESE);
            gluedToTheEnd();
            within(Kind.CHINESE_BRACKET);
            within(Kind.ARABIC);
        }
        boolean fused = !cuts.isEmpty();
        if (fused) {
            closing();
        }
        cuts.set(0);
        return pieces(line, fused);
    }

    private void collect() {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean starts = i == 0 || (c == '(' ? folded.charAt(i - 1) != '第' : boundary(folded.charAt(i - 1)) || firstOfRun(i, c));
            if (starts && (c == '(' || c == '㈠' || Numeral.isDigit(c) || Numeral.isChinese(c) || Numeral.formal(folded, i) != null || i == 0)) {
                var mark = MarkScanner.at(folded, i);
                if (mark != null && !mark.weak()) {
                    found.add(new Found(i, mark));
                    i = Math.max(i, mark.end() - 1);
                }
            }
        }
    }

    /** 工作目标1.… 2.…: the first number of a run may touch the word before it. */
    private boolean firstOfRun(int i, char c) {
        char before = folded.charAt(i - 1);
        return c == '1' && before >= '一' && before <= '鿿' && "第表图数高初约共有".indexOf(before) < 0 && ".、".indexOf(MarkScanner.charAt(folded, i + 1)) >= 0
                && MarkScanner.charAt(folded, i + 2) > 'z';
    }

    static boolean boundary(char before) {
        return switch (before) {
            case '。', ';', ':', '!', '?', ')', '”', '」', '』', '》', ' ', '\t', '…' -> true;
            default -> false;
        };
    }

    /** Within the pieces cut so far. */
    private void within(Kind kind) {
        int from = 0;
        for (int i = 0; i <= found.size(); i++) {
            if (i == found.size() || cuts.get(found.get(i).at) && i > from) {
                run(kind, from, i, from < found.size() && cuts.get(found.get(from).at) ? found.get(from).at : 0);
                from = i;
            }
        }
    }

    private void run(Kind kind, int from, int to, int start) {
        var run = new ArrayList<Integer>();
        boolean headed = from < to && found.get(from).at == start && found.get(from).mark.kind() == kind;
        if (kind == Kind.ARABIC && from < to && found.get(from).at == start && found.get(from).mark.kind().compareTo(kind) > 0) {
            return;
        }
        int next = headed ? found.get(from).mark.value() : 1;
        for (int i = from; i < to; i++) {
            var mark = found.get(i).mark;
            if (mark.kind() != kind) {
                continue;
            }
            if (mark.value() == 1 && next != 1 && !(headed && kind == Kind.ARABIC)) {
                accept(run);
                next = 1;
            }
            if (mark.value() == next && (run.isEmpty() || found.get(i).at - found.get(run.getLast()).at > 5)) {
                run.add(i);
                next++;
            }
        }
        accept(run);
    }

    private void accept(List<Integer> run) {
        if (run.size() > 1) {
            run.forEach(i -> cuts.set(found.get(i).at));
        }
        run.clear();
    }

    private void gluedToTheEnd() {
        if (cuts.isEmpty() && found.getFirst().mark.kind() == Kind.CHINESE && found.getFirst().at == 0) {
            return;
        }
        for (var one : found) {
            boolean next = cuts.isEmpty() && one.at > 0 && one.mark.kind() == Kind.CHINESE && one.mark.value() == lastChinese + 1;
            if (next && HeadingWords.end(folded, one.mark.end()) > one.mark.end()) {
                cuts.set(one.at);
                return;
            }
        }
    }

    /** 结语 at the end of a text that lost its line breaks has no number to be known by. */
    private void closing() {
        int last = Math.max(cuts.length() - 1, folded.length() - 3000);
        for (var word : List.of("。结语", "。结束语")) {
            int at = folded.indexOf(word, last);
            if (at >= 0 && MarkScanner.charAt(folded, at + word.length()) != '的') {
                cuts.set(at + 1);
            }
        }
    }

    private List<Block> pieces(int line, boolean fused) {
        var blocks = new ArrayList<Block>();
        for (int from = 0; from >= 0; from = cuts.nextSetBit(from + 1)) {
            int to = cuts.nextSetBit(from + 1);
            var piece = from == 0 && to < 0 ? text : Folding.strip(text.substring(from, to < 0 ? text.length() : to));
            if (!piece.isEmpty()) {
                blocks.add(Block.of(line, piece, piece.length() == text.length() ? folded : Folding.fold(piece), fused));
            }
        }
        return blocks;
    }
}
