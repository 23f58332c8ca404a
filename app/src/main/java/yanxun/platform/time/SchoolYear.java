package yanxun.platform.time;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;

/** A school year 学年, named by the year it begins in; it runs from 1 September to 31 August. */
public record SchoolYear(int start) {
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate from() {
        return LocalDate.of(start, 9, 1);
    }

    public LocalDate to() {
        return LocalDate.of(start + 1, 8, 31);
    }

    public String displayName() {
        return t("{0}–{1} 学年", start, start + 1);
    }
}
