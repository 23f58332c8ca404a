package yanxun.report.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** The days a figure covers, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new Rejected("结束日期不能早于开始日期");
        }
        if (to.isAfter(from.plusYears(6))) {
            throw new Rejected("一次最多统计六年");
        }
    }

    /** The calendar year, unless days are given. */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return new Period(from == null ? today.withDayOfYear(1) : from, to == null ? LocalDate.of((from == null ? today : from).getYear(), 12, 31) : to);
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
