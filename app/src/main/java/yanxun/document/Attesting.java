package yanxun.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a paper whether it holds; answered by the modules whose papers they are. Whoever has the paper asks, without an account. */
public interface Attesting {
    /** By what the square code leads to. */
    Optional<Attested> byToken(String token);

    /** By what is printed on the paper, typed in; the code without what people put in between. */
    Optional<String> tokenOf(String number, String code);

    /**
     * What may be shown to anybody: names masked.
     *
     * @param since from when it no longer says everything, if so
     */
    record Attested(String title, String number, List<Fact> facts, String issuer, LocalDate on, @Nullable LocalDate since, String note) {
        public boolean isCurrent() {
            return since == null;
        }
    }

    record Fact(String label, String value) {}
}
