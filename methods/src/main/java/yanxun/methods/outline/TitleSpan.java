package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/** The week or days a title, or a line below it, names: 第八周工作安排(4月20日—4月24日). */
final class TitleSpan {

    private static final int LONGEST = 60;

    private TitleSpan() {}

    static @Nullable TimeLabel in(String text) {
        var folded = Folding.fold(text);
        TimeLabel found = null;
        for (int i = 0; i < folded.length() && folded.length() <= LONGEST; i++) {
            var label = i > 0 && Folding.wordy(folded.charAt(i - 1)) && !opensWeek(folded, i) ? null : TimeScanner.at(folded, i, true);
            var dates = label == null ? dates(folded, i) : label;
            if (dates != null && (dates.week() != null || dates.first().day() != null)) {
                found = found == null ? dates : TimeCell.merged(found, dates);
                i = dates.to() - 1;
            }
        }
        return found;
    }

    /** 教研室第八周: a week may touch the word before it. */
    private static boolean opensWeek(String folded, int at) {
        return folded.charAt(at) == '第';
    }

    private static @Nullable TimeLabel dates(String folded, int at) {
        var date = at > 0 && (Numeral.isDigit(folded.charAt(at - 1)) || Numeral.isChinese(folded.charAt(at - 1))) ? null : DateScanner.at(folded, at, true, null);
        return date == null || date.first().month() == null ? null : new TimeLabel(date.first(), date.last(), null, null, false, at, date.end(), date.end(), false);
    }
}
