package yanxun.org.calendar;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.org.Term;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The terms and holidays of a school year, for editing. */
public record TermsPage(int year, List<Term> terms, boolean stored, List<Holiday> holidays, List<ExamWeek> exams, Map<String, String> errors) implements View {
    public record Holiday(LocalDate day, String name, boolean working) {
        public String text() {
            return Times.weekday(day);
        }
    }

    /** @param stages empty: everybody's */
    public record ExamWeek(UUID id, String name, LocalDate from, LocalDate last, List<String> stages) {
        public String text() {
            return from.equals(last) ? Times.weekday(from) : Times.weekday(from) + "–" + Times.weekday(last);
        }

        public String whose() {
            return stages.isEmpty() ? t("全部学段") : Text.words(stages);
        }
    }

    public List<String> stages() {
        return KeepingExams.STAGES;
    }

    public String yearName() {
        return new SchoolYear(year).displayName();
    }
}
