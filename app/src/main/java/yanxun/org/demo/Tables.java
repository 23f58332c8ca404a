package yanxun.org.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as they are written. */
final class Tables {
    private Tables() {}

    record Unit(UUID id, UUID wall, String kind, @Nullable String code) {}

    record UnitPeriod(UUID id, UUID wall, UUID unitId, String valid, String name, @Nullable String shortName, @Nullable UUID parentId, @Nullable String schoolKind, List<String> stages,
            @Nullable String subject, @Nullable String setting, @Nullable Integer classes, @Nullable Integer pupils, @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, String change) {}

    record Person(UUID id, UUID wall, String number, String name, String sex, LocalDate employedOn, boolean party) {}

    record PersonSecret(UUID personId, UUID wall, @Nullable String phone) {}

    record Membership(UUID id, UUID wall, UUID personId, UUID unitId, String valid, @Nullable String stage, List<String> subjects, List<String> grades, String title,
            @Nullable Boolean dedicated, String change) {}

    record Honour(UUID id, UUID wall, UUID personId, String level, String kind, @Nullable String subject, String valid) {}

    record Duty(UUID id, UUID wall, UUID personId, String post, UUID unitId, UUID scopeId, @Nullable String stage, @Nullable String subject, String valid, String because) {}

    record Account(UUID id, UUID wall, UUID personId, String login, String password, boolean mustChange, Instant createdAt) {}

    record DemoAccount(int ordinal, String login, String role, String password) {}

    static String from(LocalDate day) {
        return "[" + day + ",)";
    }

    static String between(LocalDate first, LocalDate end) {
        return "[" + first + "," + end + ")";
    }
}
