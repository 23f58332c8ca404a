package yanxun.credit.assessment;

import java.time.LocalDate;
import yanxun.credit.policy.Policy;
import yanxun.platform.time.SchoolYear;

/** Months of school years as bits, September the lowest. A month counts when its 15th day does. */
final class Months {
    private static final int MIDDLE = 15;

    private Months() {}

    static int[] between(Policy.Years years, LocalDate from, LocalDate to) {
        var months = new int[years.count()];
        for (int year = 0; year < months.length; year++) {
            var september = LocalDate.of(years.first() + year, 9, MIDDLE);
            for (int month = 0; month < 12; month++) {
                var middle = september.plusMonths(month);
                months[year] |= !middle.isBefore(from) && !middle.isAfter(to) ? 1 << month : 0;
            }
        }
        return months;
    }

    /** The first school year of somebody's work: who is hired in the summer begins in September. */
    static int firstYear(LocalDate employedOn) {
        return SchoolYear.of(employedOn.getMonthValue() == 7 || employedOn.getMonthValue() == 8 ? LocalDate.of(employedOn.getYear(), 9, 1) : employedOn).start();
    }
}
