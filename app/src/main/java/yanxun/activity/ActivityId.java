package yanxun.activity;

import java.util.UUID;

/** A teaching-research activity 教研活动. */
public record ActivityId(UUID value) {
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
