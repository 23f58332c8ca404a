package yanxun.platform.burden;

import java.time.LocalDate;
import yanxun.platform.time.SchoolYear;

/** The half of a school year a day belongs to: the first until January, the second from February. Districts end their terms on different days; for counting this will do. */
public record TermHalf(int year, int term) {
    public static TermHalf of(LocalDate day) {
        return new TermHalf(SchoolYear.of(day).start(), day.getMonthValue() >= 9 || day.getMonthValue() == 1 ? 1 : 2);
    }

    public TermHalf before() {
        return term == 2 ? new TermHalf(year, 1) : new TermHalf(year - 1, 2);
    }
}
