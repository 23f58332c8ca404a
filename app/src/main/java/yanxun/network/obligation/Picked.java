package yanxun.network.obligation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.org.Term;
import yanxun.org.Terms;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;

/** The term somebody asked for, written 2026-1, with both terms of its year; without asking the one that runs or ran last. */
public record Picked(Term term, List<Term> terms) {
    public String code() {
        return code(term);
    }

    public static String code(Term term) {
        return term.year() + "-" + term.number();
    }

    /** The terms around it, newest first. */
    public Map<String, String> choices() {
        var names = new LinkedHashMap<String, String>();
        for (int year = term.year() + 1; year >= term.year() - 2; year--) {
            names.put(year + "-2", Term.usual(year, 2).displayName());
            names.put(year + "-1", Term.usual(year, 1).displayName());
        }
        return names;
    }

    LocalDate from() {
        return new SchoolYear(term.year()).from();
    }

    LocalDate last() {
        return new SchoolYear(term.year()).to();
    }

    @Component
    static class Picking {
        private final Terms calendar;

        Picking(Terms calendar) {
            this.calendar = calendar;
        }

        Picked pick(UUID wall, @Nullable String code, LocalDate today) {
            if (code == null || code.isBlank()) {
                var terms = calendar.of(wall, SchoolYear.of(today).start());
                var second = terms.get(1);
                return new Picked(today.isBefore(second.from()) ? terms.getFirst() : second, terms);
            }
            if (!code.matches("20\\d\\d-[12]")) {
                throw new Rejected("没有这个学期");
            }
            var terms = calendar.of(wall, Integer.parseInt(code.substring(0, 4)));
            return new Picked(Optional.of(terms.get(code.charAt(5) - '1')).orElseThrow(), terms);
        }
    }
}
