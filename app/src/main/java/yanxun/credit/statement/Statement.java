package yanxun.credit.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.document.Attestation;
import yanxun.platform.i18n.Text;

/**
 * A statement as issued.
 *
 * @param since from when the ledger says something else, if it does
 */
public record Statement(
        UUID id, UUID wall, UUID person, UUID unit, String name, String staffNumber, String unitName, String issuer, String number, String code, String token, int fromYear, int toYear, BigDecimal total,
        LocalDate issuedOn, @Nullable LocalDate since) {
    public Period period() {
        return new Period(fromYear, toYear);
    }

    public boolean isCurrent() {
        return since == null;
    }

    public String url() {
        return "/hours/statements/" + id;
    }

    public String totalText() {
        return Text.number(total);
    }

    Attestation.Marks marks() {
        return new Attestation.Marks(number, code, token);
    }

    /** @param level school-based or above, with the hours of each category in it */
    public record Line(String level, String levelName, BigDecimal hours) {
        public String text() {
            return Text.number(hours);
        }
    }

    public record Entry(LocalDate on, String title, String level, String levelName, String formName, BigDecimal hours) {
        public String text() {
            return Text.number(hours);
        }
    }

    /** The hours of each level, in the order of levels. */
    static List<Line> lines(List<Entry> entries) {
        return HourWords.LEVELS.keySet().stream()
                .map(level -> new Line(level, HourWords.LEVELS.get(level), entries.stream().filter(entry -> entry.level().equals(level)).map(Entry::hours).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .filter(line -> line.hours().signum() != 0).toList();
    }
}
