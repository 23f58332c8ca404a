package yanxun.plan.rhythm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanxun.org.SchoolDays;
import yanxun.plan.term.TermWeeks;

/**
 * What recurs in a year of teaching research: the monthly note 月研 in the last working week of each month, the quarterly review 季评
 * at the end of each quarter, the yearly summary 年总结 in December, and every second month a dispatch meeting 双月调度会 held in a
 * village school. Months that are mostly vacation keep none but the year's summary.
 */
record Rhythm(SchoolDays days, TermWeeks terms) {
    private static final int FEWEST_DAYS_OF_A_WEEK = 3;
    private static final int FEWEST_DAYS_OF_A_MONTH = 10;
    private static final int SUMMARY_FROM = 15;
    private static final Map<Integer, String> QUARTERS = Map.of(3, "第一季度", 6, "第二季度", 9, "第三季度", 12, "第四季度");

    List<Beat> beats(LocalDate from, LocalDate to) {
        var beats = new ArrayList<Beat>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            monthly(month, beats);
            summary(month).ifPresent(beats::add);
        }
        return beats.stream().filter(beat -> !beat.from().isBefore(from) && !beat.to().isAfter(to)).toList();
    }

    private void monthly(YearMonth month, List<Beat> beats) {
        var week = schoolDays(month) < FEWEST_DAYS_OF_A_MONTH ? Optional.<Stretch>empty() : lastWeek(month);
        week.ifPresent(last -> {
            if (month.getMonthValue() % 2 == 0) {
                meetingDay(last).ifPresent(day -> beats.add(new Beat("dispatch:" + month, "双月调度会(" + month.getMonthValue() + "月,在村小现场召开)", day, day)));
            }
            beats.add(new Beat("month-note:" + month, "月研:" + month.getMonthValue() + "月教研小结与下月安排", last.from(), last.to()));
            if (QUARTERS.containsKey(month.getMonthValue())) {
                beats.add(new Beat("quarter-review:" + month, "季评:" + QUARTERS.get(month.getMonthValue()) + "教研工作评估", last.from(), last.to()));
            }
        });
    }

    private Optional<Beat> summary(YearMonth month) {
        if (month.getMonthValue() != 12) {
            return Optional.empty();
        }
        var working = month.atDay(SUMMARY_FROM).datesUntil(month.atEndOfMonth().plusDays(1)).filter(days::isWorking).toList();
        return working.isEmpty() ? Optional.empty() : Optional.of(new Beat("year-summary:" + month.getYear(), "年总结:" + month.getYear() + "年教研工作总结", working.getFirst(), working.getLast()));
    }

    /** First and last working day of a week within one month. */
    private record Stretch(LocalDate from, LocalDate to, List<LocalDate> working) {}

    /** The last week that has at least three working days in the month. */
    private Optional<Stretch> lastWeek(YearMonth month) {
        for (var monday = TermWeeks.monday(month.atEndOfMonth()); !monday.plusDays(6).isBefore(month.atDay(1)); monday = monday.minusWeeks(1)) {
            var working = monday.datesUntil(monday.plusWeeks(1)).filter(day -> YearMonth.from(day).equals(month) && isSchoolDay(day)).toList();
            if (working.size() >= FEWEST_DAYS_OF_A_WEEK) {
                return Optional.of(new Stretch(working.getFirst(), working.getLast(), working));
            }
        }
        return Optional.empty();
    }

    /** The Wednesday of the week, or the working day nearest to it. */
    private static Optional<LocalDate> meetingDay(Stretch week) {
        return week.working().stream().min(java.util.Comparator.comparingInt(day -> Math.abs(day.getDayOfWeek().getValue() - 3)));
    }

    private long schoolDays(YearMonth month) {
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).filter(this::isSchoolDay).count();
    }

    private boolean isSchoolDay(LocalDate day) {
        return days.isWorking(day) && terms.term(day).filter(term -> !day.isBefore(term.from())).isPresent();
    }
}
