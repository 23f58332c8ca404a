package yanxun.org.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Term;

/** First and last days of both terms of a school year. */
record TermsForm(
        int year, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from1, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last1,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from2, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last2) {

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (from1 == null || last1 == null || from2 == null || last2 == null) {
            errors.put(from1 == null ? "from1" : last1 == null ? "last1" : from2 == null ? "from2" : "last2", "四个日期都要填写");
            return errors;
        }
        if (!last1.isAfter(from1)) {
            errors.put("last1", "结束日期要晚于开始日期");
        }
        if (!from2.isAfter(last1)) {
            errors.put("from2", "第二学期要在第一学期结束之后开始");
        }
        if (!last2.isAfter(from2)) {
            errors.put("last2", "结束日期要晚于开始日期");
        }
        var earliest = LocalDate.of(year, 7, 15);
        var latest = LocalDate.of(year + 1, 8, 31);
        if (from1.isBefore(earliest) || last2.isAfter(latest)) {
            errors.put(from1.isBefore(earliest) ? "from1" : "last2", "日期不在这个学年之内");
        }
        return errors;
    }

    List<Term> terms() {
        return List.of(term(1, from1, last1), term(2, from2, last2));
    }

    private Term term(int number, @Nullable LocalDate from, @Nullable LocalDate last) {
        var usual = Term.usual(year, number);
        return new Term(year, number, from == null ? usual.from() : from, last == null ? usual.last() : last);
    }
}
