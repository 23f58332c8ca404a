package yanxun.methods.outline;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line whose date stands behind what is to happen: 数学专题:10月15日, 开放日(10月15日,报告厅), 期末检测 1月中旬, 启动会 定于9月5日召开.
 *
 * @param what where the words of what is to happen end
 * @param from where the date's part begins, its bracket included
 */
record TrailingDate(int what, int from, TimeLabel label) {

    private static final int LONGEST = 80;
    private static final Pattern SET = Pattern.compile("[ :—,]*(?:定于|拟于|拟定于|暂定于?|计划[于在]?|预定于?|预计[于在]?|安排[于在]|将于|于)?[ :—,]*");
    private static final Pattern SET_BEFORE = Pattern.compile(SET.pattern() + "$");
    private static final Pattern WEEKDAY = Pattern.compile("\\((?:星期|周)[一二三四五六日天]\\)$");
    private static final Pattern TAKES_PLACE = Pattern.compile("(?:之?前)?(?:正式)?(?:召开|举行|举办|进行|开展|开始|开幕|启动|完成|结束|展示|评审|上交|上报|提交|报送)?");

    /** @param calendar inside a calendar, where a bracket or a blank is enough to part them */
    static @Nullable TrailingDate in(String folded, int start, boolean calendar) {
        int end = stopless(folded);
        if (end - start > LONGEST || end <= start || TimeScanner.at(folded, start, true) != null || TimeFields.spans(folded.substring(start))) {
            return null;
        }
        boolean bracketed = folded.charAt(end - 1) == ')' && !WEEKDAY.matcher(folded.substring(start, end)).find();
        for (int i = end - 2; i > start + 1; i--) {
            char c = folded.charAt(i);
            boolean parts = bracketed ? c == '(' : c == ':' && !Numeral.isDigit(folded.charAt(i - 1)) || calendar && (c == ' ' || c == '—' || c == ',');
            if (parts && (calendar || c == ':')) {
                var set = SET.matcher(folded).region(i, end);
                var label = label(folded, set.lookingAt() && !bracketed ? set.end() : MarkScanner.skipBlanks(folded, i + 1), bracketed ? end - 1 : end, bracketed);
                int what = words(folded, i);
                if (label != null && what > start + 1 && !labelled(folded.substring(start, what))) {
                    return new TrailingDate(what, parted(folded, what), label);
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
        boolean whole = rest.isEmpty() || TAKES_PLACE.matcher(rest).matches() || List.of("前", "前后", "左右", "起", "全天").contains(rest) || rest.matches("(?:上午|下午|晚上|中午)?[\\d:点半时 -]*") || bracketed && ",、; ".indexOf(rest.charAt(0)) >= 0;
        return whole ? new TimeLabel(date.first(), date.last(), null, null, false, from, date.end(), date.end(), true) : null;
    }

    /** 项目:说课比赛;时间: what stands before the date are labels of their own. */
    private static boolean labelled(String words) {
        return Labelled.time(words.substring(words.lastIndexOf(' ') + 1).replaceFirst(".*[;,]", ""));
    }

    private static int stopless(String folded) {
        int end = folded.length();
        while (end > 0 && "。;, ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int parted(String folded, int at) {
        int from = at;
        while (":—, ".indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        return from;
    }

    private static int words(String folded, int parting) {
        var set = SET_BEFORE.matcher(folded.substring(0, parting));
        return set.find() ? set.start() : parting;
    }
}
