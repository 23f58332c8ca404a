package yanxun.observation.timetable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** When the periods of a school, or of the schools of a district, begin and end. @param own whether it has bells of its own; a school without them keeps those of its district */
public record BellsPage(UUID unit, String name, boolean district, boolean own, List<Row> rows, Map<String, String> errors) implements View {
    public record Row(int period, @Nullable String startsAt, @Nullable String endsAt) {}

    public String action() {
        return "/timetables/" + unit + "/bells";
    }
}
