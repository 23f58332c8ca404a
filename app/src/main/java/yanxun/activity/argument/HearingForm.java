package yanxun.activity.argument;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * @param experts one a line: a number or a name of somebody here, or "name, unit" of somebody from outside
 * @param reason for a day that does not fit
 */
public record HearingForm(@Nullable UUID id, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @Nullable String place, @Nullable String experts, @Nullable String reason) {
    String why() {
        return reason == null ? "" : reason.strip();
    }
}
