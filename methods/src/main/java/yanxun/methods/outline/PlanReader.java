package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one plan from its blocks. */
final class PlanReader {

    private static final int HEAD = 12;
    private static final int SHORTEST = 4;
    /** 石教字〔2025〕41号 */
    private static final Pattern NUMBERED_PAPER = Pattern.compile("[〔\\[(【]\\d{4}[〕\\])】] ?\\d* ?号");

    private final List<Block> blocks;
    private final Doubts doubts = new Doubts();
    private final int line;
    private final boolean summary;
    private final boolean untitled;
    private String title = "";
    private @Nullable String number;
    private @Nullable Period period;
    /** The line below the title that tells the period. */
    private @Nullable Block subtitle;

    private PlanReader(List<Block> blocks, boolean titled, @Nullable String wholeTitle, String name) {
        this.blocks = new ArrayList<>(blocks);
        this.line = blocks.getFirst().line();
        if (titled) {
            titleIs(this.blocks.removeFirst(), wholeTitle);
        } else {
            findTitle();
        }
        this.untitled = title.isEmpty();
        title = untitled && PlanTitle.named(Folding.fold(name)) ? name : title;
        var folded = Folding.fold(title);
        int told = folded.indexOf("总结");
        int outlook = Math.max(folded.lastIndexOf("计划"), folded.lastIndexOf("打算"));
        this.summary = told >= 0 && (outlook < 0 || told < outlook);
        this.period = findPeriod();
    }

    /**
     * @param wholeTitle the title of the document this is a part of
     * @param name its title where it bears none and this reads like one
     */
    static ParsedPlan read(List<Block> blocks, boolean titled, @Nullable String wholeTitle, String name) {
        return new PlanReader(blocks, titled, wholeTitle, name).plan();
    }

    private ParsedPlan plan() {
        var root = new OutlineBuilder(blocks, doubts, title, subtitle).build();
        var last = blocks.isEmpty() ? null : blocks.getLast();
        if (last != null && brokenOff(last)) {
            doubts.add(last.line(), ending(last.raw()), "文字到这里像是被截断了,请核对原文");
        }
        if (untitled) {
            doubts.add(line, blocks.isEmpty() ? "" : blocks.getFirst().raw(), "没有找到计划的标题");
        }
        var tasks = TaskReader.of(root, summary);
        var calendar = CalendarReader.of(root, period, Signature.date(blocks), title);
        if (calendar.isEmpty() && !summary) {
            UnreadDates.doubt(blocks, doubts);
        }
        return new ParsedPlan(title, period, sections(root), GoalReader.of(root), tasks, TargetReader.of(root, summary),
                calendar, doubts.inOrder(), number, line);
    }

    private static List<Section> sections(Node root) {
        var sections = new ArrayList<Section>();
        if (!root.paragraphs.isEmpty()) {
            var text = String.join("\n", root.paragraphs.stream().map(Node.Paragraph::text).toList());
            sections.add(new Section(null, "", text, List.of(), root.paragraphs.getFirst().line(), root.paragraphs.getLast().line()));
        }
        root.children.forEach(child -> sections.add(child.section()));
        return sections;
    }

    private void titleIs(Block block, @Nullable String wholeTitle) {
        var body = block.mark() == null || block.mark().kind() == Kind.PART && PlanTitle.numbered(block.folded()) ? Folding.strip(block.raw().substring(block.hashes() == 0 ? 0 : block.hashes())) : block.body();
        number = block.mark() == null || !body.equals(block.body()) ? null : block.mark().number(block.raw());
        title = trimmed(body);
        int at = wholeTitle == null ? -1 : wholeTitle.indexOf(title);
        var first = wholeTitle == null ? -1 : PlanTitleParts.unitEnd(wholeTitle);
        if (at >= 0 && first > 0) {
            title = wholeTitle.substring(0, first) + title;
        }
    }

    /** The first line of the head that reads like a title; a unit's name just above belongs to it. */
    private void findTitle() {
        int found = -1;
        for (int i = 0; i < blocks.size() && i < HEAD && found < 0; i++) {
            var block = blocks.get(i);
            if (block.mark() != null || i > 0 && HeadingWords.unnumbered(block.folded()) && (HeadingWords.whole(block.folded()) || !PlanTitle.named(block.folded()))) {
                break;
            }
            if (PlanTitle.like(headed(block)) || block.hashes() == 1 || FurnitureWords.titled(block.folded())) {
                found = i;
            }
        }
        found = found >= 0 && PlanTitle.covering(headed(blocks.get(found))) ? covered(found) : found;
        if (found < 0 && !fusedTitle() && brief(blocks.getFirst())) {
            found = 0;
            if (!PlanTitle.named(blocks.getFirst().folded())) {
                doubts.add(line, blocks.getFirst().raw(), "没有看到写明是计划的标题,暂以这一行为标题,请核对");
            }
        }
        if (found >= 0) {
            var block = blocks.remove(found);
            title = unlabelled(trimmed(block.hashes() == 0 ? block.raw() : block.body()));
            if (found > 0 && PlanTitle.unit(blocks.get(found - 1).folded()) && !title.startsWith(blocks.get(found - 1).raw())) {
                title = blocks.remove(found - 1).raw() + title;
            }
        }
    }

    /** A notice that only hands on a plan: the plan's own title, if it stands below. */
    private int covered(int notice) {
        for (int i = notice + 1; i < blocks.size() && i < HEAD && blocks.get(i).mark() == null; i++) {
            if (PlanTitle.full(headed(blocks.get(i))) && !headed(blocks.get(i)).endsWith("通知")) {
                return i;
            }
        }
        return notice;
    }

    /** (2025年2月—7月): what a title says beside its words. */
    private static boolean bracketed(String folded) {
        return folded.charAt(0) == '(' && folded.indexOf(')') == folded.length() - 1;
    }

    private static String headed(Block block) {
        return block.hashes() == 0 ? block.folded() : block.bodyFolded();
    }

    private static boolean brief(Block block) {
        return block.bare() && block.folded().length() <= 40 && (block.folded().length() >= SHORTEST || PlanTitle.named(block.folded())) && !bracketed(block.folded()) && block.folded().indexOf('。') < 0 && (!HeadingWords.unnumbered(block.folded()) || block.folded().length() >= 8 && !HeadingWords.whole(block.folded()))
                && TimeScanner.at(block.folded(), 0, false) == null && TitleCut.stop(block.folded()) < 0 && !block.isRow();
    }

    /** A title the text runs on from, in a document that lost its line breaks. */
    private boolean fusedTitle() {
        var block = blocks.getFirst();
        int end = block.mark() == null ? PlanTitle.end(block.folded()) : -1;
        if (end < 0) {
            return false;
        }
        title = block.raw().substring(0, end);
        blocks.set(0, Block.of(block.line(), Folding.strip(block.raw().substring(end)), Folding.fold(Folding.strip(block.raw().substring(end))), block.fused()));
        doubts.add(block.line(), block.raw(), "标题和正文连在一起,按“" + title + "”分开,请核对");
        return true;
    }

    private @Nullable Period findPeriod() {
        var found = PeriodScanner.in(title);
        for (int i = 0; i < blocks.size() && i < 4 && found == null; i++) {
            var folded = blocks.get(i).folded();
            boolean brief = blocks.get(i).bare() && folded.length() <= 40 && !blocks.get(i).isRow() && !NUMBERED_PAPER.matcher(folded).find() && !Labelled.other(folded);
            found = brief && !label(blocks.get(i)) ? PeriodScanner.in(folded) : null;
            subtitle = found == null ? null : blocks.get(i);
            if (blocks.get(i).mark() != null) {
                break;
            }
        }
        found = found == null ? stated() : found;
        return found == null ? labelled() : found;
    }

    private static boolean label(Block block) {
        var label = TimeScanner.at(block.folded(), 0, true);
        return label != null && label.end() >= block.folded().length() && label.last() == null;
    }

    /** From the first to the last of the months that say their year, where the plan is a list of them. */
    private @Nullable Period labelled() {
        var signatures = Signature.in(blocks);
        var months = IntStream.range(0, blocks.size()).filter(i -> !signatures.get(i)).mapToObj(blocks::get).map(block -> TimeScanner.at(block.folded(), block.start(), true)).filter(label -> label != null && label.first().year() != null && label.first().month() != null && label.first().day() == null && label.strong())
                .map(label -> Period.months(label.first().year(), label.first().month(), label.first().year(), label.first().month())).toList();
        return months.size() < 2 ? null : new Period(months.stream().map(Period::from).min(Comparator.naturalOrder()).orElseThrow(), months.stream().map(Period::to).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** The span of months a paragraph about the time of the whole states: 培训时间:2025年8月—2026年7月. */
    private @Nullable Period stated() {
        for (int i = 0; i < blocks.size(); i++) {
            var body = blocks.get(i).bodyFolded();
            boolean about = body.length() <= 60 && TimeFields.spans(body);
            for (int j = i; about && j <= i + 1 && j < blocks.size(); j++) {
                var text = blocks.get(j).bodyFolded();
                var found = text.length() <= 60 ? PeriodScanner.in(text) : null;
                if (found != null && found.from().isBefore(found.to()) && text.indexOf('月') > 0) {
                    return found;
                }
            }
        }
        return null;
    }

    /** 标题:… without the label. */
    private static String unlabelled(String title) {
        var label = FurnitureWords.TITLED.matcher(Folding.fold(title));
        return label.lookingAt() && label.end() < title.length() ? title.substring(label.end()) : title;
    }

    private static String trimmed(String text) {
        int to = text.length();
        while (to > 0 && "。:： ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return Folding.strip(text.substring(0, to));
    }

    private static boolean brokenOff(Block last) {
        var folded = last.folded();
        char end = folded.charAt(folded.length() - 1);
        boolean sentence = folded.length() > 60 || last.fused() && folded.length() > 4;
        return sentence && !last.isRow() && Folding.wordy(end) && (folded.indexOf(',') > 0 || last.fused()) || folded.length() > 30 && folded.endsWith(",");
    }

    private static String ending(String text) {
        return text.length() > 50 ? "…" + text.substring(text.length() - 50) : text;
    }
}
