package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/**
 * The words that open a calendar entry.
 *
 * @param to where the label's own words end
 * @param end where the entry's text begins
 * @param strong a stop follows (二月。 第一周: or the end of the line), so it is a label even outside a calendar
 */
record TimeLabel(Moment first, @Nullable Moment last, @Nullable Integer week, @Nullable Integer lastWeek, boolean stage, int from, int to, int end, boolean strong) {

    private static final Words NAMING = Words.of("工作 活动 重点 要点 安排 计划 任务 主要 教研");

    /** As much of a day as the document says. */
    record Moment(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        static final Moment NONE = new Moment(null, null, null);
    }

    /** A stage's label with the dates told in the text behind it. */
    TimeLabel dated(TimeLabel dates) {
        return new TimeLabel(dates.first, dates.last, week, lastWeek, stage, from, to, end, strong);
    }

    boolean dateless() {
        return first.month() == null && week == null;
    }

    /** The title of a heading that opens with this label, and the text behind it. 九月份工作安排 is a title as a whole. */
    TitleCut named(String body, String folded) {
        var rest = folded.substring(Math.min(end, folded.length()));
        boolean whole = to == end && naming(rest);
        return whole ? new TitleCut(body, "", false) : new TitleCut(body.substring(from, to), body.substring(Math.min(end, body.length())), false);
    }

    /** Whether a text only names the entry (工作安排:), and says nothing of what is to be done. */
    static boolean naming(String rest) {
        int stop = TitleCut.stop(rest);
        return rest.length() <= 8 && NAMING.at(rest, 0) != null && (stop < 0 || stop == rest.length() - 1);
    }

    /** 第一阶段:启动阶段(3月1日—3月31日)…: the stage's dates may stand behind its second name. */
    TimeLabel datedIn(String rest) {
        var other = stage && dateless() && !rest.isEmpty() ? TimeScanner.at(Folding.fold(rest), 0, true) : null;
        return other != null && other.stage && !other.dateless() ? dated(other) : this;
    }
}
