package yanxun.platform.data;

import java.util.UUID;

/** A unit of the network: region, bureau, section, school, group. */
public record UnitId(UUID value) {
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
