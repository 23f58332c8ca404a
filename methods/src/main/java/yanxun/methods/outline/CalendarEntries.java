package yanxun.methods.outline;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places paragraphs, and in a calendar the entries they open. */
final class CalendarEntries {

    private static final Pattern PREFIX = Pattern.compile("[【\\[][^】\\]]{1,12}[】\\]] ?");
    private static final int LONGEST_HEAD = 14;
    private final Outline outline;
    /** The plan has several lines that open with a month or week, whether or not a heading announces them. */
    private final boolean labelled;
    private final Set<Block> monthly;
    private final TimeLabel.@Nullable Moment ofMonth;
    /** The entry open is a day below a month. */
    private boolean daily;

    /** @param month the month a calendar is of as a whole, by its title */
    CalendarEntries(Outline outline, List<Block> blocks, BitSet signatures, TimeLabel.@Nullable Moment month) {
        this.ofMonth = month;
        this.outline = outline;
        this.monthly = monthly(blocks);
        boolean daily = month != null && blocks.stream().filter(block -> block.bare() && MonthDays.in(block.folded(), month) != null).limit(2).count() == 2;
        this.labelled = daily || !monthly.isEmpty() || labelled(blocks, signatures);
    }

    /** 二月园务行政 above numbered points, 三月园务行政 above others: the months of the plan, whatever their lines call it. */
    private static Set<Block> monthly(List<Block> blocks) {
        Set<Block> heads = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i + 1 < blocks.size(); i++) {
            var block = blocks.get(i);
            var date = block.bare() && !block.isRow() && block.folded().length() <= LONGEST_HEAD ? DateScanner.at(block.folded(), 0, false, null) : null;
            var next = blocks.get(i + 1).mark();
            if (date != null && date.first().month() != null && date.first().day() == null && next != null && next.value() == 1 && TimeScanner.at(block.folded(), 0, false) == null) {
                heads.add(block);
            }
        }
        return heads.size() > 1 ? heads : Set.of();
    }

    /** Whether several lines open with a month or week, or one that is nothing else has numbered points below it, or several end with a date. */
    private static boolean labelled(List<Block> blocks, BitSet signatures) {
        int labels = 0;
        int trailing = 0;
        for (int i = 0; i < blocks.size() && labels < 2; i++) {
            var block = blocks.get(i);
            var label = block.bare() && !block.isRow() && !signatures.get(i) ? TimeScanner.at(block.folded(), 0, false) : null;
            boolean headed = label != null && label.end() >= block.folded().length() && label.first().month() != null && i + 1 < blocks.size() && blocks.get(i + 1).mark() != null && blocks.get(i + 1).mark().value() == 1;
            labels += label == null ? 0 : headed ? 2 : 1;
            trailing += !block.isRow() && block.hashes() == 0 && !signatures.get(i) && TrailingDate.in(block.folded(), block.start(), false) != null ? 1 : 0;
        }
        return labels > 1 || trailing > 1;
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
        if (block.mark() == null && (outline.top().kind == Kind.TIME || outline.top().time != null) && Closing.is(block.folded())) {
            outline.push(outline.besideEntries(), new Node(block.line(), Kind.PLAIN, null, null, "", ""));
            outline.top().add(block.line(), block.raw());
            return;
        }
        if (day(block)) {
            return;
        }
        if (monthly.contains(block)) {
            month(block);
            return;
        }
        var trailing = outline.top().kind != Kind.TIME || outline.top().dated != null ? TrailingDate.in(block.folded(), 0, calendar) : null;
        if (trailing != null) {
            dated(block, trailing);
            return;
        }
        if (calendar && prefixed(block)) {
            return;
        }
        int from = 0;
        var label = block.mark() != null ? null : calendar ? TimeScanner.at(block.folded(), 0, true) : ofOpenMonth(block);
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

    /** 【小学语文】3月4日 单元教学研讨: whose it is stands before the date. */
    private boolean prefixed(Block block) {
        var prefix = block.mark() == null ? PREFIX.matcher(block.folded()) : null;
        var label = prefix != null && prefix.lookingAt() ? TimeScanner.at(block.folded(), prefix.end(), true) : null;
        if (label == null || label.first().day() == null) {
            return false;
        }
        var entry = new Node(block.line(), Kind.TIME, null, null, block.raw().substring(label.from(), label.to()), block.raw());
        entry.time = label;
        outline.push(outline.entryDepth(), entry);
        entry.restFirst = true;
        entry.add(block.line(), block.raw().substring(0, prefix.end()) + Folding.strip(block.raw().substring(label.end())));
        return true;
    }

    /** Outside a calendar a stop makes a label; below a month a day of that month with a blank behind it is one too. */
    private @Nullable TimeLabel ofOpenMonth(Block block) {
        var strong = TimeScanner.at(block.folded(), 0, false);
        var open = outline.top().time;
        var loose = strong != null || open == null || open.first().month() == null ? null : TimeScanner.at(block.folded(), 0, true);
        boolean day = loose != null && loose.first().day() != null && open.first().month().equals(loose.first().month()) && loose.end() > loose.to();
        return day ? loose : strong;
    }

    private void month(Block block) {
        var date = DateScanner.at(block.folded(), 0, false, null);
        var entry = new Node(block.line(), Kind.TIME, null, null, block.raw(), block.raw());
        entry.time = new TimeLabel(date.first(), date.last(), null, null, false, 0, date.end(), block.folded().length(), true);
        outline.push(outline.entryDepth(), entry);
        daily = false;
    }

    /** 10日 教师节 below a month. */
    private boolean day(Block block) {
        var open = outline.top().time != null ? outline.top().time.first() : ofMonth;
        open = open != null && open.day() != null && !daily ? outline.month() : open;
        var label = open == null || open.month() == null ? null : MonthDays.in(block.folded(), open);
        if (label == null) {
            return false;
        }
        daily = true;
        var number = block.folded().substring(0, label.from()).replaceAll("\\D", "");
        var entry = new Node(block.line(), Kind.TIME, null, number.isEmpty() ? null : number, block.raw().substring(label.from(), label.to()), block.raw());
        entry.time = label;
        outline.push(outline.entryDepth(), entry);
        entry.restFirst = true;
        entry.add(block.line(), Folding.strip(block.raw().substring(label.end())));
        return true;
    }

    /** What is to happen stands before its date. */
    private void dated(Block block, TrailingDate trailing) {
        var entry = new Node(block.line(), Kind.TIME, null, null, block.raw().substring(0, trailing.what()), block.raw());
        entry.time = trailing.label();
        entry.dated = block.raw().substring(trailing.label().from(), trailing.label().to());
        outline.push(outline.entryDepth(), entry);
        entry.restFirst = true;
        entry.add(block.line(), Folding.strip(block.raw().substring(trailing.from())));
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
            boolean named = label.to() == label.end() && TimeLabel.naming(block.folded().substring(Math.min(label.end(), to), to));
            if (named) {
                label = new TimeLabel(label.first(), label.last(), label.week(), label.lastWeek(), label.stage(), label.from(), to, to, label.strong());
            }
            var entry = new Node(block.line(), Kind.TIME, null, null, raw.substring(label.from(), label.to()), body);
            entry.time = label.datedIn(raw.substring(Math.min(label.end(), to), to));
            outline.push(outline.entryDepth(), entry);
            daily = false;
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
