package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text that tells when, and the words that stand straight before or behind it: 初赛10月20日至24日,决赛11月19日; 1月24日放假,2月28日报到.
 *
 * @param date the date's own words
 */
record DatedClause(String before, TimeLabel label, String date, String behind) {

    private static final Pattern PARTS = Pattern.compile("[,，;；。、](?=[一-龥]{0,10}(?:\\d{4}年)?\\d{1,2}月\\d)");
    private static final Pattern HOUR = Pattern.compile("(?: |\\((?:星期|周)?.\\)|(?:星期|周)[一二三四五六日天]|上午|下午|晚上|全天|整天|前后?|起|止|\\d{1,2}[:点时](?:\\d{1,2}分?|半)?(?:[-—~至到]\\d{1,2}[:点时](?:\\d{1,2}分?|半)?)?)+");
    private static final Pattern LEADING = Pattern.compile("[一-龥]{2,10}?(?=[:于在为是定拟自从将至]*$)");
    private static final Pattern WEEKDAY = Pattern.compile("[ 　]*[(（]?(?:星期|周|週)[一二三四五六日天][)）]?$");
    private static final int FURTHEST = 12;

    static List<DatedClause> in(String text) {
        var clauses = new ArrayList<DatedClause>();
        for (var part : PARTS.split(Folding.strip(text))) {
            var folded = Folding.fold(part);
            for (int from = 0; from <= Math.min(FURTHEST, folded.length() - 1); from++) {
                var label = label(folded, from);
                if (label != null) {
                    clauses.add(new DatedClause(leading(part.substring(0, label.from())), label, WEEKDAY.matcher(part.substring(label.from(), label.to())).replaceFirst(""), behind(part.substring(label.to()))));
                    break;
                }
            }
        }
        return clauses;
    }

    /** At the very beginning also a week or a month; further on only a day. */
    private static @Nullable TimeLabel label(String folded, int from) {
        var label = from == 0 ? TimeScanner.at(folded, 0, true) : null;
        boolean opens = from == 0 || !Numeral.isDigit(folded.charAt(from - 1)) && !Numeral.isChinese(folded.charAt(from - 1)) && ".年第-/".indexOf(folded.charAt(from - 1)) < 0;
        var date = label == null && opens ? DateScanner.at(folded, from, true, null) : null;
        boolean real = date != null && date.first().month() != null && (from == 0 || date.first().day() != null);
        return label != null || !real ? label : new TimeLabel(date.first(), date.last(), null, null, false, from, date.end(), date.end(), false);
    }

    private static String leading(String text) {
        var words = LEADING.matcher(Folding.fold(text));
        boolean named = words.lookingAt() && !Labelled.time(words.group());
        return named ? text.substring(0, words.end()) : "";
    }

    private static String behind(String text) {
        var folded = Folding.fold(text);
        var hour = HOUR.matcher(folded);
        int from = hour.lookingAt() ? hour.end() : 0;
        int to = folded.length();
        while (to > from && "。;, ".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return to - from > 1 && Folding.wordy(folded.charAt(from)) ? text.substring(from, to) : "";
    }
}
