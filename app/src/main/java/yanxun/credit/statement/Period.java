package yanxun.credit.statement;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;

/** School years one after another, both ends included: one year, or a cycle. */
public record Period(int from, int to) {
    private static final int LONGEST = 10;

    /** What was asked for; without an answer the current year. */
    static Period of(@Nullable Integer from, @Nullable Integer to, LocalDate today) {
        int current = SchoolYear.of(today).start();
        int first = from == null ? current : from;
        int last = to == null ? first : to;
        if (first < 2000 || last > current) {
            throw new Rejected("请选择 2000 年以后、已经开始的学年");
        }
        if (last < first || last - first >= LONGEST) {
            throw new Rejected("结束的学年不能早于开始的学年,最多 {0} 个学年", LONGEST);
        }
        return new Period(first, last);
    }

    public String displayName() {
        return from == to ? new SchoolYear(from).displayName() : t("{0}–{1} 学年(共 {2} 个学年)", from, to + 1, to - from + 1);
    }

    /** On paper, whatever the reader's tongue. */
    String printed() {
        return from == to ? from + "—" + (from + 1) + "学年" : from + "年9月至" + (to + 1) + "年8月";
    }
}
