package yanxun.observation.draw;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.draw.Lot;

/** A candidate and what is behind its key. */
record Chosen(String key, String stratum, UUID teacherId, UUID unitId, String detail, @Nullable String state, @Nullable Integer ordinal, @Nullable UUID lessonId) {
    Possible behind() {
        return JsonMapper.shared().readValue(detail, Possible.class);
    }

    /** Of several lessons of somebody drawn, the one with the lowest lot of {@code seed/key/lesson}; null where no timetable says. */
    Possible.@Nullable Occasion occasion(DrawFacts draw) {
        var whole = draw.beacon() == null ? draw.seed() : draw.seed() + "/" + draw.beacon();
        return behind().occasions().stream().min(Comparator.comparing(occasion -> Lot.of(whole + "/" + key, occasion.text()))).orElse(null);
    }
}
