package yanxun.credit.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;

/** A claim in a list. */
public record ClaimRow(
        UUID id, String title, String organiser, String level, String form, LocalDate fromOn, LocalDate toOn, BigDecimal quantity, @Nullable BigDecimal hours, ClaimLife state, String reason, String name,
        String number, String unitName, @Nullable Instant handedInAt, boolean own) {
    public String url() {
        return "/hours/claims/" + id;
    }

    public String days() {
        return fromOn.equals(toOn) ? fromOn.toString() : fromOn + "–" + toOn;
    }

    public String levelName() {
        return HourWords.LEVELS.getOrDefault(level, level);
    }

    public String formName() {
        return HourWords.CLAIMS.getOrDefault(form, form);
    }

    public String claimed() {
        return Text.number(quantity);
    }

    public String granted() {
        return hours == null ? "" : Text.number(hours);
    }

    public String handedIn() {
        return handedInAt == null ? "" : Times.date(Times.day(handedInAt));
    }
}
