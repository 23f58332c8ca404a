package yanxun.org.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yanxun.org.Term;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The terms and holidays of a school year, for editing. */
public record TermsPage(int year, List<Term> terms, boolean stored, List<Holiday> holidays, Map<String, String> errors) implements View {
    public record Holiday(LocalDate day, String name, boolean working) {
        public String text() {
            return Times.weekday(day);
        }
    }

    public String yearName() {
        return new SchoolYear(year).displayName();
    }
}
