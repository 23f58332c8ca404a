package yanxun.network.picture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as the picture needs it; one that stands {@code above} the viewer's region is shown by its name only. */
record Place(UUID id, String kind, String name, @Nullable UUID parentId, boolean above) {
    Place(UUID id, String kind, String name, @Nullable UUID parentId) {
        this(id, kind, name, parentId, false);
    }

    @Nullable UUID link() {
        return above ? null : id;
    }

    /** Among several regions, a bureau says whose it is. */
    String nameIn(Place region) {
        return this.equals(region) || name.startsWith(region.name) ? name : region.name + name;
    }

    boolean isRegion() {
        return kind.equals("COUNTY") || kind.equals("CITY") || kind.equals("PROVINCE");
    }

    boolean isSchool() {
        return kind.equals("SCHOOL") || kind.equals("TEACHING_POINT");
    }
}
