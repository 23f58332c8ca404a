package yanxun.observation.duty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.org.Term;
import yanxun.org.Terms;
import yanxun.platform.time.SchoolYear;

/** The terms one can look at: this one, the one before and after, and those of the last years. */
@Component
class TermChoice {
    private final Terms terms;

    TermChoice(Terms terms) {
        this.terms = terms;
    }

    /** {@code 2026-1}; without one the term the day lies in, or in the holidays the one that was last. */
    Term chosen(UUID wall, @Nullable String asked, LocalDate today) {
        if (asked != null && isTerm(asked)) {
            return terms.of(wall, Integer.parseInt(asked.substring(0, 4))).get(asked.charAt(5) - '1');
        }
        var year = SchoolYear.of(today).start();
        return terms.at(wall, today).orElseGet(() -> terms.of(wall, year).stream().filter(term -> !term.from().isAfter(today)).reduce((_, later) -> later).orElseGet(() -> terms.of(wall, year - 1).getLast()));
    }

    static boolean isTerm(String asked) {
        return asked.matches("20\\d\\d-[12]");
    }

    Map<String, String> choices(UUID wall, LocalDate today) {
        var choices = new LinkedHashMap<String, String>();
        for (int year = SchoolYear.of(today).start(); year > SchoolYear.of(today).start() - 3; year--) {
            terms.of(wall, year).reversed().forEach(term -> choices.put(key(term), term.displayName()));
        }
        return choices;
    }

    static String key(Term term) {
        return term.year() + "-" + term.number();
    }
}
