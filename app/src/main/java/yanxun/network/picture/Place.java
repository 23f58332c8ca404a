package yanxun.network.picture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as the picture needs it. */
record Place(UUID id, String kind, String name, @Nullable UUID parentId) {
    boolean isRegion() {
        return kind.equals("COUNTY") || kind.equals("CITY") || kind.equals("PROVINCE");
    }

    boolean isSchool() {
        return kind.equals("SCHOOL") || kind.equals("TEACHING_POINT");
    }
}
