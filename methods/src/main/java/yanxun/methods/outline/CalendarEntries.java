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

    private static final Words CLOSERS = Words.of("注: 备注: 说明: 附注: 附: 希望 以上 总之 让我们 特此 望各 请各校 请各位 请全体 本文 本表 此表 本安排 本计划 未尽事宜 相信 备注 注意事项: 温馨提示: ※注");

    private static final int LONGEST_HEAD = 14;
    private static final Pattern DAY = Pattern.compile("[-•·●○◆▲★ ]*(\\d{1,2})[日号](?:[-—~至到](\\d{1,2})[日号])?(?:\\([^)]{1,6}\\)|周[一-龥]|星期[一-龥])?[ :,、]+");

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
        boolean daily = month != null && blocks.stream().filter(block -> block.bare() && DAY.matcher(block.folded()).lookingAt()).limit(2).count() == 2;
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
        if (block.mark() == null && closes(block.folded())) {
            outline.push(outline.entryDepth(), new Node(block.line(), Kind.PLAIN, null, null, "", ""));
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

    private void month(Block block) {
        var date = DateScanner.at(block.folded(), 0, false, null);
        var entry = new Node(block.line(), Kind.TIME, null, null, block.raw(), block.raw());
        entry.time = new TimeLabel(date.first(), date.last(), null, null, false, 0, date.end(), block.folded().length(), true);
        outline.push(outline.entryDepth(), entry);
        daily = false;
    }

    /** 10日 教师节 below a month. */
    private boolean day(Block block) {
        var open = outline.top().kind == Kind.TIME && outline.top().time != null ? outline.top().time.first() : ofMonth;
        var day = open == null || open.month() == null || open.day() != null && !daily ? null : DAY.matcher(block.folded());
        if (day == null || !day.lookingAt() || Integer.parseInt(day.group(1)) > 31 || day.end() == block.folded().length()) {
            return false;
        }
        daily = true;
        var month = open;
        var last = day.group(2) == null ? null : new TimeLabel.Moment(month.year(), month.month(), Integer.valueOf(day.group(2)));
        int to = day.group(2) == null ? day.end(1) + 1 : day.end(2) + 1;
        var label = block.raw().substring(day.start(1), to);
        var entry = new Node(block.line(), Kind.TIME, null, null, label, block.raw());
        entry.time = new TimeLabel(new TimeLabel.Moment(month.year(), month.month(), Integer.valueOf(day.group(1))), last, null, null, false, day.start(1), to, day.end(), true);
        outline.push(outline.entryDepth(), entry);
        entry.restFirst = true;
        entry.add(block.line(), Folding.strip(block.raw().substring(day.end())));
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

    /** 注:… 希望各校…: a remark to the whole, no item of the entry before. */
    private boolean closes(String folded) {
        var word = CLOSERS.at(folded, "([【".indexOf(folded.charAt(0)) >= 0 ? 1 : 0);
        return word != null && (outline.top().kind == Kind.TIME) && (word.endsWith(":") || folded.length() > 12 && "。!".indexOf(folded.charAt(folded.length() - 1)) >= 0);
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
