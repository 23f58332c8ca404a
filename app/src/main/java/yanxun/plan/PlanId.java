package yanxun.plan;

import java.util.UUID;

/** A plan 计划. */
public record PlanId(UUID value) {
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
