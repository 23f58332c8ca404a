package yanxun.org.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.error.Rejected;

record SplitForm(@Nullable UUID id, @Nullable String name, @Nullable String code, @Nullable String numbers, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
    LocalDate day() {
        if (from == null) {
            throw new Rejected("请填写从哪一天起");
        }
        return from;
    }
}
