package yanxun.observation.timetable;

import java.util.UUID;

/** A school whose timetable the viewer may see. @param headed whether the viewer looks after it, and may change it */
public record House(UUID id, UUID wall, String name, boolean headed) {
    public String url() {
        return "/timetables/" + id;
    }
}
