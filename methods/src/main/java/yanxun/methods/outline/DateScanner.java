package yanxun.methods.outline;

import static yanxun.methods.outline.MarkScanner.charAt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.TimeLabel.Moment;

/** A month or day, or a span of them, at one position of folded text. A masked year (20xx年) is skipped: it says nothing. */
record DateScanner(Moment first, @Nullable Moment last, int end) {

    private static final List<String> TENTHS = List.of("中下旬", "上中旬", "上旬", "中旬", "下旬", "初", "底", "末", "中");

    /** @param loose also 9.1, 9/1 and 2024-9-1 */
    static @Nullable DateScanner at(String folded, int from, boolean loose, @Nullable Moment before) {
        var one = moment(folded, from, loose, before);
        if (one == null || before != null) {
            return one;
        }
        int next = separated(folded, one.end, one.first.day() == null);
        var other = next > one.end ? at(folded, next, loose, one.first) : null;
        if (other == null || charAt(folded, one.end) == '、' && other.first.day() != null) {
            return one;
        }
        return new DateScanner(one.first, other.first, other.end);
    }

    private static @Nullable DateScanner moment(String folded, int from, boolean loose, @Nullable Moment before) {
        var minguo = Numeral.minguo(folded, from);
        var year = minguo == null ? Numeral.year(folded, from) : minguo;
        int unit = year == null ? -1 : unit(folded, year.end(), "年");
        int at = unit >= 0 ? blanksBefore(folded, unit + 1, "月") : relativeYear(folded, from);
        Integer told = unit >= 0 ? Integer.valueOf(year.value()) : null;
        var months = months(folded, at, told);
        if (months != null) {
            return months;
        }
        var number = Numeral.at(folded, at);
        if (before != null && before.day() != null && number != null && day(folded, number) > 0) {
            return new DateScanner(new Moment(before.year(), before.month(), number.value()), null, day(folded, number));
        }
        return loose ? dotted(folded, from) : null;
    }

    private static @Nullable DateScanner months(String folded, int at, @Nullable Integer year) {
        if (folded.startsWith("元月", at) || folded.startsWith("正月", at)) {
            return day(folded, at + 2, year, 1);
        }
        var month = Numeral.at(folded, at);
        if (month == null || month.value() < 1 || month.value() > 12) {
            return null;
        }
        int unit = unit(folded, month.end(), "月");
        if (unit >= 0) {
            return day(folded, blanksBefore(folded, unit + 1, "日号"), year, month.value());
        }
        int next = separated(folded, month.end(), true);
        var other = next > month.end() ? Numeral.at(folded, next) : null;
        int ends = other == null || other.value() < 1 || other.value() > 12 ? -1 : unit(folded, other.end(), "月");
        if (ends < 0) {
            return null;
        }
        int end = charAt(folded, ends + 1) == '份' ? ends + 2 : ends + 1;
        return new DateScanner(new Moment(year, month.value(), null), new Moment(year, other.value(), null), end);
    }

    private static @Nullable DateScanner day(String folded, int at, @Nullable Integer year, int month) {
        int end = charAt(folded, at) == '份' ? at + 1 : at;
        var day = Numeral.at(folded, end);
        if (day != null && day(folded, day) > 0) {
            return new DateScanner(new Moment(year, month, day.value()), null, day(folded, day));
        }
        // 9月1-7日: the second day bears the 日 for both
        int next = day == null ? end : separated(folded, day.end(), false);
        var other = day == null || next == day.end() ? null : Numeral.at(folded, next);
        if (other != null && day.value() > 0 && day.value() <= 31 && day(folded, other) > 0) {
            return new DateScanner(new Moment(year, month, day.value()), new Moment(year, month, other.value()), day(folded, other));
        }
        for (var tenth : TENTHS) {
            if (folded.startsWith(tenth, end) && !folded.startsWith("中小", end) && !folded.startsWith("中学", end) && !folded.startsWith("初中", end) && !folded.startsWith("初三", end)) {
                end += tenth.length();
                break;
            }
        }
        return new DateScanner(new Moment(year, month, null), null, end);
    }

    /** Where a day of the month ends, or -1. */
    private static int day(String folded, Numeral number) {
        return number.value() >= 1 && number.value() <= 31 ? unit(folded, number.end(), "日号") + 1 : -1;
    }

    /** Where the unit of a number stands, perhaps behind a blank (2025 年 9 月 1 日), or -1. */
    static int unit(String folded, int at, String units) {
        int unit = MarkScanner.skipBlanks(folded, at);
        return unit - at <= 2 && unit < folded.length() && units.indexOf(folded.charAt(unit)) >= 0 ? unit : -1;
    }

    /** Past blanks a number with such a unit follows; else where it was. */
    private static int blanksBefore(String folded, int at, String units) {
        int next = MarkScanner.skipBlanks(folded, at);
        var number = next > at && next - at <= 2 ? Numeral.at(folded, next) : null;
        boolean follows = number != null && (unit(folded, number.end(), units) >= 0 || separated(folded, number.end(), false) > number.end());
        return follows ? next : at;
    }

    private static @Nullable DateScanner dotted(String folded, int from) {
        var year = Numeral.year(folded, from);
        char dot = year == null ? 0 : charAt(folded, year.end());
        boolean dated = dot == '.' || dot == '-' || dot == '/';
        var month = Numeral.arabic(folded, dated ? year.end() + 1 : from, 2);
        if (month == null || month.value() < 1 || month.value() > 12) {
            return null;
        }
        char parting = charAt(folded, month.end());
        var day = parting == '.' || parting == '/' || dated && parting == '-' ? Numeral.arabic(folded, month.end() + 1, 2) : null;
        boolean real = day != null && day.value() >= 1 && day.value() <= 31 && "、%万亿倍元".indexOf(charAt(folded, day.end())) < 0;
        return real ? new DateScanner(new Moment(dated ? Integer.valueOf(year.value()) : null, month.value(), day.value()), null, day.end()) : null;
    }

    private static int relativeYear(String folded, int from) {
        for (var word : List.of("20xx年", "xx年", "xxxx年", "今年", "明年", "次年", "本年", "当年", "同年", "第二年")) {
            if (folded.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return from;
    }

    /** Behind the sign between the two ends of a span; where it was, if there is none. */
    static int separated(String folded, int from, boolean comma) {
        int at = MarkScanner.skipBlanks(folded, from);
        char c = charAt(folded, at);
        if (c == '-' || c == '—' || c == '~' || c == '至' || c == '到' || comma && c == '、') {
            int end = at + 1;
            while (charAt(folded, end) == c && c < '一' && c != '、' && end - at < 4) {
                end++;
            }
            return MarkScanner.skipBlanks(folded, end);
        }
        return from;
    }
}
