package yanxun.org.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Teaching;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.OneOf;

/** A backbone level as awarded; {@code last} is the last day on which it counts. */
record HonourForm(
        @Nullable String level, @Nullable String kind, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last, @Nullable String reason) {

    void refuseNonsense() {
        if (level == null || !Teaching.HONOUR_LEVELS.contains(level) || kind == null || !Teaching.HONOURS.contains(kind)) {
            throw new Rejected("请选择级别和称号");
        }
        if (from == null) {
            throw new Rejected("请填写认定日期");
        }
        if (last != null && last.isBefore(from)) {
            throw new Rejected("有效期至 {0} 早于认定日期 {1}", last, from);
        }
    }
}
