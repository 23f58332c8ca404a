package yanxun.org.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.error.Rejected;

record MergerForm(@Nullable List<UUID> units, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable String name) {
    LocalDate day() {
        if (from == null) {
            throw new Rejected("请填写从哪一天起");
        }
        return from;
    }
}
