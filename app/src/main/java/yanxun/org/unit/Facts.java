package yanxun.org.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit is for a while. */
record Facts(
        String name, @Nullable String shortName, @Nullable UUID parent, @Nullable String schoolKind, List<String> stages, @Nullable String subject, @Nullable String setting,
        @Nullable Integer classes, @Nullable Integer pupils, @Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
    Facts {
        stages = List.copyOf(stages);
    }

    Facts named(String other) {
        return new Facts(other, null, parent, schoolKind, stages, subject, setting, classes, pupils, longitude, latitude);
    }
}
