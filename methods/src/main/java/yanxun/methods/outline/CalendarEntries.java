package yanxun.methods.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places paragraphs, and in a calendar the entries they open. */
final class CalendarEntries {

    private final Outline outline;
    /** The plan has several lines that open with a month or week, whether or not a heading announces them. */
    private final boolean labelled;

    CalendarEntries(Outline outline, boolean labelled) {
        this.outline = outline;
        this.labelled = labelled;
    }

    static long labels(List<Block> blocks) {
        return blocks.stream().filter(block -> block.bare() && !block.isRow() && TimeScanner.at(block.folded(), 0, false) != null).limit(3).count();
    }

    /** Whether a number inside an open entry counts its items rather than opening a new section. */
    boolean absorbs(Mark mark) {
        var top = outline.top();
        if (top.kind != Kind.TIME) {
            return false;
        }
        int item = top.lastItem != null && top.lastItem.kind() == mark.kind() ? top.lastItem.value() : 0;
        boolean goesOn = mark.value() == item + 1;
        if (mark.kind().compareTo(Kind.CHINESE) <= 0) {
            return goesOn && !outline.onPath(mark.kind()) && (mark.value() != outline.lastOf(mark.kind()) + 1 || mark.value() == 1);
        } else if (mark.kind() == Kind.CHINESE_BRACKET || outline.onPath(mark.kind())) {
            return goesOn && (mark.value() == 1 || item > 0) && !(item == 0 && mark.value() == outline.lastOf(mark.kind()) + 1);
        }
        return true;
    }

    void paragraph(Block block) {
        boolean calendar = outline.inCalendar();
        if (block.isRow() || !calendar && !labelled) {
            outline.top().add(block.line(), block.raw());
            return;
        }
        int from = 0;
        TimeLabel label = block.mark() == null ? TimeScanner.at(block.folded(), 0, calendar) : null;
        for (int i = 1; i < block.folded().length(); i++) {
            var next = FusedLines.boundary(block.folded().charAt(i - 1)) && opensLabel(block.folded().charAt(i)) ? inside(block.folded(), i, calendar) : null;
            if (next != null && i >= (label == null ? 1 : label.end())) {
                piece(block, from, i, label);
                from = i;
                label = next;
                i = next.end() - 1;
            }
        }
        piece(block, from, block.folded().length(), label);
    }

    /** A label inside a line: one a stop follows; in a calendar also a month between two blanks. */
    private static @Nullable TimeLabel inside(String folded, int at, boolean calendar) {
        var strong = TimeScanner.at(folded, at, false);
        var month = strong != null || !calendar || folded.charAt(at - 1) != ' ' ? null : TimeScanner.at(folded, at, true);
        boolean parted = month != null && month.first().month() != null && month.first().day() == null && MarkScanner.charAt(folded, month.to()) == ' ';
        return parted ? month : strong;
    }

    private static boolean opensLabel(char c) {
        return Numeral.isDigit(c) || Numeral.isChinese(c) || c == '第' || c == '元';
    }

    private void piece(Block block, int from, int to, @Nullable TimeLabel label) {
        var raw = block.raw();
        if (label == null) {
            outline.top().add(block.line(), Folding.strip(raw.substring(from, to)));
        } else if (tellsStageDates(label, to, block.folded())) {
            outline.top().time = outline.top().time.dated(label);
            outline.top().datesFirst = true;
            outline.top().add(block.line(), Folding.strip(raw.substring(from, to)));
        } else {
            var body = raw.substring(label.from(), to);
            var entry = new Node(block.line(), Kind.TIME, null, null, raw.substring(label.from(), label.to()), body);
            entry.time = label.datedIn(raw.substring(Math.min(label.end(), to), to));
            outline.push(outline.entryDepth(), entry);
            entry.restFirst = label.end() < to;
            entry.add(block.line(), Folding.strip(raw.substring(Math.min(label.end(), to), to)));
        }
    }

    /** 筹备阶段:2024年3月—4月 – nothing but the dates of the entry already open. */
    private boolean tellsStageDates(TimeLabel label, int to, String folded) {
        var open = outline.top();
        return open.time != null && open.time.stage() && open.time.dateless() && open.paragraphs.isEmpty() && !label.dateless()
                && Folding.strip(folded.substring(Math.min(label.end(), to), to)).isEmpty();
    }
}
