package yanxun.methods.outline;

import static yanxun.methods.outline.MarkScanner.charAt;

import org.jspecify.annotations.Nullable;

/** Finds the year, school year, term or span of months a title names. */
final class PeriodScanner {

    private final String folded;
    private int at;

    private PeriodScanner(String folded, int at) {
        this.folded = folded;
        this.at = at;
    }

    /** The period of a title; where it tells of the year gone and the year to come, that of the plan. */
    static @Nullable Period in(String title) {
        var folded = Folding.fold(title.length() > 200 ? title.substring(0, 200) : title);
        folded = folded.replaceAll(" *([.年月—~/-]) *", "$1");
        Period found = null;
        boolean both = folded.contains("总结") && Math.max(folded.indexOf("计划"), folded.indexOf("打算")) > folded.indexOf("总结");
        for (int i = 0; i < folded.length() && (found == null || both); i++) {
            char before = i == 0 ? 0 : folded.charAt(i - 1);
            var scanner = new PeriodScanner(folded, i);
            if (!Numeral.isDigit(before) && before != '第') {
                var here = scanner.here();
                if (here != null) {
                    found = here;
                    i = scanner.at - 1;
                }
            }
        }
        return found;
    }

    private @Nullable Period here() {
        var year = Numeral.year(folded, at);
        if (year == null) {
            var minguo = minguoYear();
            return minguo == null ? shortYears() : minguo;
        }
        at = year.end();
        if (charAt(folded, at) == '-') {
            var dashed = dottedMonth(year.value(), at);
            var days = dashed == null || dashed.first().day() == null ? null : dotted(year.value());
            if (days != null) {
                return days;
            }
        }
        var second = secondYear();
        if (second != null) {
            return span(year.value(), second);
        }
        at = MarkScanner.skipBlanks(folded, at);
        if (skip("学年")) {
            skip("度");
            return term(year.value());
        }
        if (charAt(folded, at) == '.' || charAt(folded, at) == '/') {
            var dotted = dotted(year.value());
            if (dotted != null) {
                return dotted;
            }
        }
        return skip("年") ? withinYear(year.value()) : Numeral.isDigit(folded.charAt(year.end() - 1)) && charAt(folded, at) > 'z' ? Period.year(year.value()) : null;
    }

    /** 2024.9—2025.1, 2024.9.1—2025.1.20, 2025.2—7. */
    private @Nullable Period dotted(int year) {
        var first = dottedMonth(year, at);
        int next = first == null ? 0 : MarkScanner.skipBlanks(folded, DateScanner.separated(folded, first.end(), false));
        if (first == null || next <= first.end()) {
            return null;
        }
        var second = Numeral.year(folded, next);
        int lastYear = second == null ? year : second.value();
        var last = second == null ? dottedMonth(year, next - 1) : dottedMonth(lastYear, second.end());
        if (last == null || last.first().year() < year) {
            return null;
        }
        at = charAt(folded, last.end()) == '月' ? last.end() + 1 : last.end();
        return between(first.first(), last.first(), year, lastYear);
    }

    /** A month, perhaps with its day, behind a dot. */
    private @Nullable DateScanner dottedMonth(int year, int dot) {
        var month = Numeral.arabic(folded, dot + 1, 2);
        if (month == null || month.value() < 1 || month.value() > 12) {
            return null;
        }
        char parting = charAt(folded, month.end());
        var day = parting == '.' || parting == '/' || parting == '-' && charAt(folded, dot) == '-' ? Numeral.arabic(folded, month.end() + 1, 2) : null;
        boolean real = day != null && day.value() >= 1 && day.value() <= 31;
        return new DateScanner(new TimeLabel.Moment(year, month.value(), real ? Integer.valueOf(day.value()) : null), null, real ? day.end() : month.end());
    }

    private static Period between(TimeLabel.Moment first, TimeLabel.Moment last, int year, int told) {
        int lastYear = told == year && last.month() < first.month() ? year + 1 : told;
        var months = Period.months(year, first.month(), lastYear, last.month());
        if (first.day() == null || last.day() == null) {
            return months;
        }
        var from = months.from().plusDays(first.day() - 1L);
        var to = months.to().withDayOfMonth(Math.min(last.day(), months.to().getDayOfMonth()));
        return to.isBefore(from) ? months : new Period(from, to);
    }

    /** 114學年度. */
    private @Nullable Period minguoYear() {
        var year = Numeral.minguo(folded, at);
        if (year == null || !folded.startsWith("学年", year.end())) {
            return null;
        }
        at = year.end() + 2;
        skip("度");
        return term(year.value());
    }

    /** 07 08学年度. */
    private @Nullable Period shortYears() {
        var first = Numeral.arabic(folded, at, 2);
        if (first == null || first.end() != at + 2) {
            return null;
        }
        int next = MarkScanner.skipBlanks(folded, DateScanner.separated(folded, first.end(), false));
        var second = next > first.end() ? Numeral.arabic(folded, next, 2) : null;
        if (second == null || second.value() != (first.value() + 1) % 100 || !folded.startsWith("学年", second.end())) {
            return null;
        }
        at = second.end() + 2;
        skip("度");
        return term(2000 + first.value());
    }

    private @Nullable Numeral secondYear() {
        int from = charAt(folded, at) == '年' ? at + 1 : at;
        int next = MarkScanner.skipBlanks(folded, DateScanner.separated(folded, from, false));
        next = charAt(folded, next) == '/' ? next + 1 : next;
        if (next == from) {
            return null;
        }
        var full = Numeral.year(folded, next);
        var brief = full == null ? Numeral.arabic(folded, next, 2) : null;
        return full != null ? full : brief != null && brief.end() == next + 2 && charAt(folded, brief.end()) != '月' ? brief : null;
    }

    private @Nullable Period span(int first, Numeral second) {
        at = MarkScanner.skipBlanks(folded, second.end());
        int last = second.value() < 100 ? first / 100 * 100 + second.value() : second.value();
        boolean schoolYear = skip("学年");
        skip("年");
        skip("度");
        if (last < first || last - first > 20) {
            return null;
        } else if (schoolYear || last == first + 1 && (folded.startsWith("第", at) || folded.startsWith("上学期", at) || folded.startsWith("下学期", at))) {
            return last > first + 1 ? Period.months(first, 9, last, 8) : term(first);
        }
        return Period.years(first, last);
    }

    private Period term(int autumn) {
        while (at < folded.length() && " (,的".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        if (skip("第一学期") || skip("第1学期") || skip("上") || skip("秋") || skip("一学期")) {
            return Period.autumnTerm(autumn);
        } else if (skip("第二学期") || skip("第2学期") || skip("下") || skip("春") || skip("二学期")) {
            return Period.springTerm(autumn + 1);
        }
        return Period.schoolYear(autumn);
    }

    private @Nullable Period withinYear(int year) {
        skip("度");
        at = MarkScanner.skipBlanks(folded, at);
        if (skip("上半年")) {
            return Period.months(year, 1, year, 6);
        } else if (skip("下半年")) {
            return Period.months(year, 7, year, 12);
        } else if (skip("春")) {
            return Period.springTerm(year);
        } else if (skip("秋") || skip("第一学期")) {
            return Period.autumnTerm(year);
        } else if (skip("第二学期")) {
            return Period.springTerm(year);
        }
        var quarter = charAt(folded, at) == '第' ? Numeral.at(folded, at + 1) : null;
        if (quarter != null && quarter.value() >= 1 && quarter.value() <= 4 && folded.startsWith("季度", quarter.end())) {
            return Period.months(year, quarter.value() * 3 - 2, year, quarter.value() * 3);
        }
        return months(year);
    }

    /** A day alone is no period. */
    private @Nullable Period months(int year) {
        var span = DateScanner.at(folded, at, false, null);
        if (span == null || span.first().month() == null) {
            return Period.year(year);
        }
        at = span.end();
        int first = span.first().month();
        int last = span.last() == null || span.last().month() == null ? first : span.last().month();
        if (span.first().day() != null && span.last() == null) {
            return null;
        }
        int lastYear = span.last() != null && span.last().year() != null ? span.last().year() : last < first ? year + 1 : year;
        if (lastYear < year || lastYear == year && last < first) {
            return Period.year(year);
        }
        return span.last() == null || span.last().month() == null ? Period.months(year, first, lastYear, last) : between(span.first(), span.last(), year, lastYear);
    }

    private boolean skip(String word) {
        if (folded.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }
}
