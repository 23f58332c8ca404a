package yanxun.methods.outline;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the blocks of one plan into its tree of sections. */
final class OutlineBuilder {

    private static final int AHEAD = 60;

    private final List<Block> blocks;
    private final Outline outline;
    private final CalendarEntries entries;
    private final TableRows tables;
    private final boolean unmarked;
    /** Several numbered headings are months. */
    private final boolean monthly;
    private final BitSet signatures;
    private final @Nullable Block subtitle;

    /** @param subtitle the line that tells the period: no entry of the calendar */
    OutlineBuilder(List<Block> blocks, Doubts doubts, String title, @Nullable Block subtitle) {
        this.subtitle = subtitle;
        this.blocks = blocks;
        this.outline = new Outline(doubts, title);
        this.tables = new TableRows(outline);
        this.unmarked = blocks.stream().allMatch(Block::bare);
        this.monthly = blocks.stream().filter(block -> block.mark() != null && block.folded().length() <= 24 && opensWithMonth(block)).limit(3).count() == 3;
        this.signatures = Signature.in(blocks);
        this.entries = new CalendarEntries(outline, blocks, signatures, ofMonth(Folding.fold(title)));
    }

    /** 教研室9月份工作安排: the one month a title names. */
    private static TimeLabel.@Nullable Moment ofMonth(String title) {
        for (int i = 0; i < title.length(); i++) {
            var date = (i == 0 || !Numeral.isDigit(title.charAt(i - 1)) && !Numeral.isChinese(title.charAt(i - 1))) ? DateScanner.at(title, i, false, null) : null;
            if (date != null && date.first().month() != null && date.first().day() == null) {
                return date.last() == null ? date.first() : null;
            }
        }
        return null;
    }

    private static boolean opensWithMonth(Block block) {
        var label = TimeScanner.at(block.folded(), block.start(), true);
        return label != null && label.first().month() != null && label.first().day() == null;
    }

    Node build() {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (signatures.get(i) && (i == 0 || !signatures.get(i - 1))) {
                closeTable();
                outline.push(1, new Node(block.line(), Kind.PLAIN, null, null, "", ""));
            }
            outline.doubts.years(block);
            if (signatures.get(i) || block == subtitle && block.mark() == null) {
                outline.top().add(block.line(), block.raw());
            } else if (block.isRow()) {
                tables.take(i, block);
            } else {
                closeTable();
                place(i, block);
            }
        }
        closeTable();
        return outline.root;
    }

    private void closeTable() {
        tables.close().forEach(row -> place(row.at(), row.block()));
    }

    private void place(int i, Block block) {
        if (block.hashes() > 0) {
            heading(block, outline.hashDepth(block.hashes()), Kind.HASH);
        } else if (block.mark() != null) {
            if (ofAppendix(block.mark())) {
                outline.top().lastItem = block.mark();
                outline.top().add(block.line(), block.raw());
            } else if (entries.absorbs(block.mark())) {
                outline.top().lastItem = block.mark();
                entries.paragraph(block);
            } else {
                boolean ownHeading = HeadingWords.end(block.folded(), block.start()) > 0;
                heading(block, outline.depthOf(block.mark(), ownHeading), block.mark().kind());
            }
        } else if (plainHeading(i, block)) {
            heading(block, HeadingWords.appendix(block.folded()) ? 1 : outline.plainDepth(ahead(i)), Kind.PLAIN);
        } else {
            entries.paragraph(block);
        }
    }

    /** 附件:1.… 2.…: the names of the papers enclosed. */
    private boolean ofAppendix(Mark mark) {
        var top = outline.top();
        boolean appendix = top.kind == Kind.PLAIN && Folding.fold(top.title).matches("附件:? *1[.、].*");
        return appendix && mark.kind() == Kind.ARABIC && mark.value() == (top.lastItem == null ? 2 : top.lastItem.value() + 1);
    }

    private boolean plainHeading(int i, Block block) {
        if (block.isRow()) {
            return false;
        } else if (HeadingWords.unnumbered(block.folded()) || block.fused() && closing(block.folded())) {
            return outline.top().kind != Kind.TIME || !outline.top().paragraphs.isEmpty() && !labelAhead(i);
        } else if (unmarked && block.folded().length() <= 20 && block.folded().length() >= 4 && i + 1 < blocks.size()) {
            return blocks.get(i + 1).folded().length() > 40 && block.folded().chars().allMatch(c -> Folding.wordy((char) c))
                    && TimeScanner.at(block.folded(), 0, true) == null;
        }
        int stop = outline.anyNumbered() ? -1 : TitleCut.stop(block.folded());
        return stop > 2 && stop < 12 && HeadingWords.unnumbered(block.folded().substring(0, stop)) && outline.top().kind != Kind.TIME;
    }

    private static boolean closing(String folded) {
        return folded.startsWith("结语") || folded.startsWith("结束语") || folded.startsWith("引言") || folded.startsWith("前言");
    }

    private boolean labelAhead(int i) {
        for (int j = i + 1; j < blocks.size() && j < i + AHEAD; j++) {
            var label = TimeScanner.at(blocks.get(j).folded(), 0, false);
            if (label != null && blocks.get(j).bare()) {
                return true;
            }
        }
        return false;
    }

    /** The first value of each kind of numbering to come. */
    private Map<Kind, Integer> ahead(int i) {
        var next = new EnumMap<Kind, Integer>(Kind.class);
        for (int j = i + 1; j < blocks.size() && j < i + AHEAD; j++) {
            var mark = blocks.get(j).mark();
            if (mark != null) {
                next.putIfAbsent(mark.kind(), mark.value());
            }
        }
        return next;
    }

    private void heading(Block block, int depth, Kind kind) {
        var body = block.body();
        var folded = block.bodyFolded();
        var mark = block.mark();
        if (mark != null) {
            outline.count(mark, depth, block);
        }
        boolean calendar = outline.inCalendarAt(depth);
        var label = calendar || monthly && folded.length() <= 24 ? TimeScanner.at(folded, 0, true) : null;
        var trailing = label == null && calendar && outline.top().kind != Kind.TIME ? TrailingDate.in(folded, 0, true) : null;
        var cut = trailing != null ? new TitleCut(body.substring(0, trailing.what()), Folding.strip(body.substring(trailing.from())), false) : label == null ? cut(block, kind, body, folded) : label.named(body, folded);
        var node = new Node(block.line(), kind, mark, mark == null ? null : mark.number(block.raw()), cut.title(), body);
        node.hashes = block.hashes();
        node.time = trailing == null ? label : trailing.label();
        node.dated = trailing == null ? null : body.substring(trailing.label().from(), trailing.label().to());
        outline.push(depth, node);
        if (cut.doubtful()) {
            outline.doubts.add(block.line(), body, "标题和正文连在一起,按“" + cut.title() + "”分开,请核对");
        }
        if (trailing != null) {
            node.restFirst = true;
            node.add(block.line(), cut.rest());
            return;
        }
        node.time = label == null ? null : label.datedIn(cut.rest());
        rest(block, cut.rest());
    }

    private static TitleCut cut(Block block, Kind kind, String body, String folded) {
        if (kind == Kind.HASH) {
            return new TitleCut(body, "", false);
        }
        int word = kind == Kind.PLAIN && block.fused() && closing(folded) ? (folded.startsWith("结束") ? 3 : 2) : 0;
        if (word > 0) {
            return new TitleCut(body.substring(0, word), body.substring(MarkScanner.skipStops(folded, word)), folded.length() > word && Folding.wordy(folded.charAt(word)));
        }
        if (kind == Kind.PLAIN && HeadingWords.unnumbered(folded) && (TitleCut.stop(folded) < 0 || HeadingWords.appendix(folded))) {
            return new TitleCut(HeadingWords.unwrapped(body, folded), "", false);
        }
        return TitleCut.of(body, folded, block.fused());
    }

    private void rest(Block block, String rest) {
        if (!rest.isEmpty()) {
            outline.top().restFirst = true;
            entries.paragraph(new Block(block.line(), rest, Folding.fold(rest), null, 0, 0, block.fused()));
        }
    }

}
