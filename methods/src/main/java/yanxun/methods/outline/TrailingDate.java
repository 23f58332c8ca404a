package yanxun.methods.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line whose date stands behind what is to happen: 数学专题:10月15日, 开放日(10月15日,报告厅), 期末检测 1月中旬.
 *
 * @param what where the words of what is to happen end
 * @param from where the date's part begins, its bracket included
 */
record TrailingDate(int what, int from, TimeLabel label) {

    private static final int LONGEST = 80;

    /** @param calendar inside a calendar, where a bracket or a blank is enough to part them */
    static @Nullable TrailingDate in(String folded, int start, boolean calendar) {
        int end = stopless(folded);
        if (end - start > LONGEST || end <= start || TimeScanner.at(folded, start, true) != null || TimeFields.spans(folded.substring(start))) {
            return null;
        }
        boolean bracketed = folded.charAt(end - 1) == ')';
        for (int i = end - 2; i > start + 1; i--) {
            char c = folded.charAt(i);
            boolean parts = bracketed ? c == '(' : c == ':' && !Numeral.isDigit(folded.charAt(i - 1)) || calendar && (c == ' ' || c == '—' || c == ',');
            if (parts && (calendar || c == ':')) {
                var label = label(folded, MarkScanner.skipBlanks(folded, i + 1), bracketed ? end - 1 : end, bracketed);
                int what = words(folded, i);
                if (label != null && what > start + 1) {
                    return new TrailingDate(what, i, label);
                } else if (bracketed || c == ':') {
                    return null;
                }
            }
        }
        return null;
    }

    /** A month or day that fills its part of the line, but for weekday, hour and place behind it. */
    private static @Nullable TimeLabel label(String folded, int from, int to, boolean bracketed) {
        var date = from >= to ? null : DateScanner.at(folded, from, true, null);
        if (date == null || date.end() > to || date.first().month() == null) {
            return null;
        }
        var rest = folded.substring(date.end(), to).replaceAll("\\([^)]*\\)|星期[一二三四五六日天]|周[一二三四五六日]", "").strip();
        boolean whole = rest.isEmpty() || List.of("前", "前后", "左右", "起", "全天").contains(rest) || rest.matches("(?:上午|下午|晚上|中午)?[\\d:点半时 -]*") || bracketed && ",、; ".indexOf(rest.charAt(0)) >= 0;
        return whole ? new TimeLabel(date.first(), date.last(), null, null, false, from, date.end(), date.end(), true) : null;
    }

    private static int stopless(String folded) {
        int end = folded.length();
        while (end > 0 && "。;, ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int words(String folded, int parting) {
        int end = parting;
        while (end > 0 && ":—, ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
