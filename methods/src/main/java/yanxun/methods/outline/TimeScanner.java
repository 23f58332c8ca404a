package yanxun.methods.outline;

import static yanxun.methods.outline.MarkScanner.charAt;
import static yanxun.methods.outline.MarkScanner.skipBlanks;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a calendar label at one position of folded text: 二月, 9月10日—12日, 3月下旬, 第3-4周(9.1—9.14), 筹备阶段. */
final class TimeScanner {

    private static final Words SPANS = Words.of("上半年 下半年 寒假 暑假 期初 期中 期末 开学初 开学前 学期初 学期中 学期末 全年 全学期 每月 每周 每学期");
    private static final Words AFTER = Words.of("前后 前 左右 起 以前 之前 期间 内 开始");
    /** 每月最后一周 教研例会 */
    private static final Pattern RECURRING = Pattern.compile("[一-龥\\d]{1,8}(?=[ :\t])");
    private static final String BULLETS = "-•·●◆◇■□▲△★☆➢➤►▶○◎*+>【[";

    private final String folded;
    private final boolean calendar;
    private int at;
    private TimeLabel.Moment first = TimeLabel.Moment.NONE;
    private TimeLabel.@Nullable Moment last;
    private @Nullable Integer week;
    private @Nullable Integer lastWeek;
    private boolean stage;

    private TimeScanner(String folded, int at, boolean calendar) {
        this.folded = folded;
        this.at = at;
        this.calendar = calendar;
    }

    /** @param calendar inside a calendar, where looser labels count */
    static @Nullable TimeLabel at(String folded, int from, boolean calendar) {
        int start = from;
        while (start < folded.length() && start - from < 6 && (folded.charAt(start) == ' ' || BULLETS.indexOf(folded.charAt(start)) >= 0)) {
            start++;
        }
        if (start >= folded.length() || folded.charAt(start) < '0') {
            return null;
        }
        return new TimeScanner(folded, start, calendar).label(start);
    }

    private @Nullable TimeLabel label(int start) {
        boolean found = week() || stage() || dates() || calendar && span();
        if (!found) {
            return null;
        }
        if (week == null && first.day() == null && first.month() != null) {
            week();
        }
        var after = AFTER.at(folded, at);
        at += after == null ? 0 : after.length();
        bracketedDates();
        return delimited(start);
    }

    private @Nullable TimeLabel delimited(int start) {
        int to = at;
        char closing = charAt(folded, at);
        if (closing == '】' || closing == ']' || closing == '*') {
            at = closing == '*' ? at + 2 : at + 1;
        }
        int next = skipBlanks(folded, at);
        boolean spaced = next > at;
        char c = charAt(folded, next);
        boolean strong = c == 0 || c == '。' || c == ':' || c == '|' || closing == '】' || charAt(folded, at) == '\t' || folded.startsWith("——", next)
                || spaced && week != null;
        boolean stops = strong || spaced || c == ',' || c == '、' || c == ';' || c == '.';
        if (!stops && (!calendar || stage || dateless() || "的是和与或来之中内以".indexOf(c) >= 0) || !calendar && !strong) {
            return null;
        }
        int end = next;
        while (end < folded.length() && end - next < 4 && "。:,、;.|—".indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        return new TimeLabel(first, last, week, lastWeek, stage, start, to, skipBlanks(folded, end), strong);
    }

    private boolean dateless() {
        return first.month() == null && week == null;
    }

    private boolean week() {
        int from = at;
        boolean ordinal = charAt(folded, from) == '第';
        var number = Numeral.at(folded, ordinal ? from + 1 : from);
        if (number == null || number.value() > 60 || !ordinal && (!calendar || !Numeral.isDigit(folded.charAt(from)))) {
            return false;
        }
        int end = number.end();
        var other = separated(end, true) > end ? Numeral.at(folded, separated(end, true)) : null;
        end = other == null ? end : other.end();
        end = folded.startsWith("教学周", end) ? end + 2 : end;
        if (charAt(folded, end) != '周' || "年岁期边".indexOf(charAt(folded, end + 1)) >= 0 && charAt(folded, end + 1) != 0) {
            return false;
        }
        at = end + 1;
        week = number.value();
        lastWeek = other == null ? null : other.value();
        secondWeek();
        return true;
    }

    /** 第一周至第三周. */
    private void secondWeek() {
        int next = separated(at, false);
        var number = next > at && charAt(folded, next) == '第' ? Numeral.at(folded, next + 1) : null;
        if (number != null && charAt(folded, number.end()) == '周') {
            lastWeek = number.value();
            at = number.end() + 1;
        }
    }

    private boolean stage() {
        var number = charAt(folded, at) == '第' ? Numeral.at(folded, at + 1) : null;
        for (var word : List.of("阶段", "步", "季度")) {
            if (number != null && folded.startsWith(word, number.end())) {
                at = number.end() + word.length();
                stage = true;
                return true;
            }
        }
        return calendar && namedStage();
    }

    private boolean namedStage() {
        if ("在各本该这每现".indexOf(folded.charAt(at)) >= 0) {
            return false;
        }
        int end = at;
        while (end < folded.length() && end - at < 12 && Folding.wordy(folded.charAt(end)) && !Numeral.isDigit(folded.charAt(end))) {
            end++;
        }
        boolean named = folded.startsWith("阶段", end - 2) && end - at > 3 || folded.startsWith("阶段总结", at) && end - at == 4;
        if (named && ":(。\t ,".indexOf(end < folded.length() ? folded.charAt(end) : ':') >= 0) {
            at = end;
            stage = true;
        }
        return stage;
    }

    private boolean span() {
        var word = SPANS.at(folded, at);
        at += word == null ? 0 : word.length();
        var recurring = word != null && word.startsWith("每") ? RECURRING.matcher(folded).region(at, folded.length()) : null;
        if (recurring != null && recurring.lookingAt()) {
            at = recurring.end();
            return true;
        }
        char next = charAt(folded, at);
        return word != null && (next == ':' || next == '。' || next == 0 || next == '\t');
    }

    /** 3月4日 周三, 周一(4.21): a weekday beside the day says nothing more. */
    private boolean dates() {
        int from = weekday(at);
        boolean bracket = from > at && charAt(folded, from) == '(';
        var date = DateScanner.at(folded, from == at ? at : bracket ? from + 1 : skipBlanks(folded, from), calendar, null);
        if (date == null || from > at && date.first().day() == null || bracket && charAt(folded, date.end()) != ')') {
            return false;
        }
        at = bracket ? date.end() + 1 : date.end();
        int next = skipBlanks(folded, at);
        at = date.first().day() != null && weekday(next) > next ? weekday(next) : at;
        first = date.first();
        last = date.last();
        return true;
    }

    private int weekday(int from) {
        int open = charAt(folded, from) == '(' ? 1 : 0;
        int word = folded.startsWith("星期", from + open) ? 2 : folded.startsWith("周", from + open) ? 1 : 0;
        boolean day = word > 0 && "一二三四五六日天".indexOf(charAt(folded, from + open + word)) >= 0 && charAt(folded, from + open + word) != 0;
        int end = from + open + word + 1;
        return !day || open == 1 && charAt(folded, end) != ')' ? from : end + open;
    }

    /** 第1周(9月1日—9月7日), 第1周 9.1-9.7. */
    private void bracketedDates() {
        boolean bracket = charAt(folded, at) == '(';
        int from = bracket ? at + 1 : skipBlanks(folded, at);
        if (!bracket && (from == at || week == null && !stage) || first.day() != null) {
            return;
        }
        var date = DateScanner.at(folded, from, true, null);
        char next = date == null ? 0 : charAt(folded, date.end());
        if (date != null && (bracket ? next == ')' : next == 0 || next == ' ' || next == '\t' || next == ':')) {
            first = date.first();
            last = date.last();
            at = bracket ? date.end() + 1 : date.end();
        }
    }

    private int separated(int from, boolean comma) {
        return DateScanner.separated(folded, from, comma);
    }
}
