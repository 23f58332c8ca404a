package yanxun.org.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.error.Rejected;

record ClosingForm(@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable String reason) {
    LocalDate day() {
        if (from == null || reason == null || reason.isBlank()) {
            throw new Rejected("请填写撤销的日期和原因");
        }
        return from;
    }
}
