package yanxun.rubric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an observer gave on a rating, by the key of the item: {@code {"i1":{"level":"A"},"i2":{"points":8.5},"i3":{"na":true,"comment":"…"}}}. */
public record Answers(@JsonValue Map<String, Answer> given) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Answers {
        given = new LinkedHashMap<>(given);
    }

    public @Nullable Answer of(Rating.Item item) {
        return given.get(item.key());
    }

    public record Answer(@Nullable String level, @Nullable BigDecimal points, @JsonProperty("na") boolean notApplicable, @Nullable String comment) {
        /** Whether something was chosen; a remark alone rates nothing. */
        public boolean rates() {
            return notApplicable || level != null || points != null;
        }

        public static Answer level(String key) {
            return new Answer(key, null, false, null);
        }

        public static Answer points(String points) {
            return new Answer(null, new BigDecimal(points), false, null);
        }

        public static Answer none() {
            return new Answer(null, null, true, null);
        }
    }
}
