package yanxun.document.proof;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.document.DocumentKind;

/** Days and hours: they exist, the weekday is right, the end comes after the beginning, and what is to come has not passed. */
final class Days {
    private static final String WEEK = "星期";
    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*(?:[（(]?\\s*(?:星期|周|礼拜)([一二三四五六日天])\\s*[)）]?)?");
    private static final Pattern DAYS = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:[（(][^）)]{1,4}[)）])?\\s*(?:至|到|—+|-|–|~|～)\\s*(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*(?:至|到|—+|-|–|~|～)\\s*(\\d{1,2})[:：](\\d{2})");
    private static final Pattern AHEAD = Pattern.compile("定于|将于|拟于|请于|时间|截止|之前|[日）]前");
    private static final Pattern YEAR = Pattern.compile("(?<![〔\\[（(\\d])(\\d{4})年");
    private static final int HALF_A_YEAR = 183;

    private Days() {}

    static Stream<Finding> check(Manuscript manuscript) {
        return manuscript.parts().flatMap(part -> part.sentences().flatMap(sentence -> Stream.of(
                DAY.matcher(sentence).results().flatMap(found -> day(found, part.place(), sentence, manuscript)),
                DAYS.matcher(sentence).results().flatMap(found -> days(found, part.place(), manuscript)),
                HOURS.matcher(sentence).results().flatMap(found -> hours(found, part.place())),
                YEAR.matcher(sentence).results().flatMap(found -> year(found, part.place(), sentence, manuscript))).flatMap(each -> each)));
    }

    private static Stream<Finding> day(MatchResult found, String place, String sentence, Manuscript manuscript) {
        var words = found.group().strip();
        var day = date(found.group(1), found.group(2), found.group(3), manuscript.date());
        if (day.isEmpty()) {
            return Stream.of(new Finding(Doubt.NO_SUCH_DAY, place, words, kept("没有“{0}”这一天", words), ""));
        }
        var findings = Stream.<Finding>builder();
        if (found.group(4) != null) {
            var right = WEEKDAYS.charAt(day.get().getDayOfWeek().getValue() - 1);
            if (right != found.group(4).replace('天', '日').charAt(0)) {
                findings.add(new Finding(Doubt.WRONG_WEEKDAY, place, words, kept("{0}年{1}月{2}日是{3}", day.get().getYear(), day.get().getMonthValue(), day.get().getDayOfMonth(), word(WEEK + right)),
                        words.replaceFirst("(星期|周|礼拜)[一二三四五六日天]", "$1" + right)));
            }
        }
        if (isAhead(manuscript.kind()) && AHEAD.matcher(sentence).find() && day.get().isBefore(manuscript.date())) {
            findings.add(new Finding(Doubt.PAST, place, words, kept("“{0}”在成文日期之前", words), ""));
        }
        return findings.build();
    }

    private static boolean isAhead(DocumentKind kind) {
        return kind == DocumentKind.NOTICE || kind == DocumentKind.LETTER || kind == DocumentKind.PLAN;
    }

    private static Stream<Finding> days(MatchResult found, String place, Manuscript manuscript) {
        var from = date(found.group(1), found.group(2), found.group(3), manuscript.date());
        var month = found.group(5) == null ? found.group(2) : found.group(5);
        var to = from.flatMap(begins -> date(found.group(4) == null && found.group(1) != null ? found.group(1) : found.group(4), month, found.group(6), manuscript.date()));
        var overNewYear = found.group(4) == null && Integer.parseInt(found.group(2)) >= 11 && Integer.parseInt(month) <= 2;
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get()) && !overNewYear
                ? Stream.of(new Finding(Doubt.ENDS_BEFORE_BEGINNING, place, found.group(), kept("“{0}”结束早于开始", found.group()), "")) : Stream.of();
    }

    private static Stream<Finding> hours(MatchResult found, String place) {
        var from = Integer.parseInt(found.group(1)) * 60 + Integer.parseInt(found.group(2));
        var to = Integer.parseInt(found.group(3)) * 60 + Integer.parseInt(found.group(4));
        return to <= from ? Stream.of(new Finding(Doubt.ENDS_BEFORE_BEGINNING, place, found.group(), kept("“{0}”结束早于开始", found.group()), "")) : Stream.of();
    }

    /** A year long past or far ahead where something is announced is mostly a slip of the hand. */
    private static Stream<Finding> year(MatchResult found, String place, String sentence, Manuscript manuscript) {
        int year = Integer.parseInt(found.group(1));
        int now = manuscript.date().getYear();
        var doubtful = year > now + 5 || year < 1949 || AHEAD.matcher(sentence).find() && isAhead(manuscript.kind()) && (year > now + 1 || year < now);
        return doubtful ? Stream.of(new Finding(Doubt.ODD_YEAR, place, found.group(), kept("“{0}”是不是写错了年份?成文日期在 {1} 年", found.group(), now), now + "年")) : Stream.of();
    }

    /** Without a year it is the document's, or the next one where that would be long ago. */
    private static Optional<LocalDate> date(@Nullable String year, String month, String day, LocalDate written) {
        try {
            var inYear = LocalDate.of(year == null ? written.getYear() : Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(year == null && inYear.isBefore(written.minusDays(HALF_A_YEAR)) ? inYear.plusYears(1) : inYear);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
