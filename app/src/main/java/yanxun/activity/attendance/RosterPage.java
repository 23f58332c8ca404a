package yanxun.activity.attendance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.schedule.ActivityPage;
import yanxun.activity.schedule.Stances;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** Who is expected, who came, who asked for leave: with invitations, roll call and decisions in one place. */
public record RosterPage(ActivityPage activity, Page<Row> roster, String q, String show, List<Choice> units, Punctuality punctuality, Map<String, String> typed,
        Map<String, String> errors) implements View {

    public record Choice(UUID id, String name, String kind) {}

    public record Row(UUID personId, String number, String name, String unitName, String stance, String reason, @Nullable Instant at, @Nullable String way, @Nullable Instant outAt,
            @Nullable String makeUpReason, boolean record, boolean reflection) {
        public String stanceName() {
            return Stances.NAMES.getOrDefault(stance, stance);
        }

        public boolean isIn() {
            return at != null;
        }

        public String when() {
            return at == null ? "" : Times.second(at);
        }

        public String wayName() {
            return way == null ? "" : Arrival.Way.valueOf(way).displayName();
        }

        public boolean asksLeave() {
            return stance.equals("LEAVE_ASKED");
        }
    }

    public boolean isLate(Row row) {
        return row.at() != null && punctuality.isLate(row.at());
    }

    /** The units to invite, by name. */
    public Map<String, String> unitNames() {
        var names = new LinkedHashMap<String, String>();
        units.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String url() {
        return activity.facts().url() + "/roster";
    }
}
