package yanxun.observation.timetable;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;

/** Keeps the bells. */
@Component
@Transactional
class Ringing {
    static final int PERIODS = 12;
    private static final String HEADED = "select u.id, u.wall, u.name, true as headed from org.unit_card u where u.id = :id and (u.id = u.wall or u.kind in ('SCHOOL', 'TEACHING_POINT')) and " + Timetables.HEADED
            + " and :home::uuid is not null and :scopes::uuid[] is not null";

    private final JdbcClient jdbc;
    private final Audit audit;

    Ringing(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    static List<BellsPage.Row> rows(List<String> starts, List<String> ends) {
        return IntStream.range(0, PERIODS).mapToObj(i -> new BellsPage.Row(i + 1, given(starts, i), given(ends, i))).toList();
    }

    private static @Nullable String given(List<String> times, int at) {
        return at >= times.size() || times.get(at).isBlank() ? null : times.get(at).strip();
    }

    static Map<String, String> errors(List<BellsPage.Row> rows) {
        var errors = new LinkedHashMap<String, String>();
        LocalTime last = null;
        for (var row : rows) {
            var starts = time(row.startsAt());
            var ends = time(row.endsAt());
            if (row.startsAt() == null && row.endsAt() == null) {
                continue;
            } else if (starts == null || ends == null || !starts.isBefore(ends)) {
                errors.put("period-" + row.period(), "请填上课和下课时间,下课晚于上课");
            } else if (last != null && starts.isBefore(last)) {
                errors.put("period-" + row.period(), "和前一节重叠");
            }
            last = ends == null ? last : ends;
        }
        return errors;
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    BellsPage page(UUID unit, Viewer viewer) {
        var house = headed(unit, viewer);
        var kept = jdbc.sql("select period, starts_at, ends_at from observation.bell where unit_id = :unit").param("unit", unit).query(Timetables.Bell.class).list();
        var rows = new ArrayList<>(rows(List.of(), List.of()));
        kept.forEach(bell -> rows.set(bell.period() - 1, new BellsPage.Row(bell.period(), bell.startsAt().toString(), bell.endsAt().toString())));
        return new BellsPage(unit, house.name(), house.id().equals(house.wall()), !kept.isEmpty(), rows, Map.of());
    }

    BellsPage page(UUID unit, List<BellsPage.Row> rows, Map<String, String> errors, Viewer viewer) {
        var house = headed(unit, viewer);
        return new BellsPage(unit, house.name(), house.id().equals(house.wall()), true, rows, errors);
    }

    void keep(UUID unit, List<BellsPage.Row> rows, Viewer viewer) {
        var house = headed(unit, viewer);
        jdbc.sql("delete from observation.bell where unit_id = :unit").param("unit", unit).update();
        for (var row : rows) {
            var starts = time(row.startsAt());
            var ends = time(row.endsAt());
            if (starts != null && ends != null) {
                jdbc.sql("insert into observation.bell (unit_id, period, wall, starts_at, ends_at) values (:unit, :period, :wall, :starts, :ends) on conflict (unit_id, period) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at")
                        .param("unit", unit).param("period", row.period()).param("wall", house.wall()).param("starts", starts).param("ends", ends).update();
            }
        }
        audit.note(viewer, "修改作息时间", "timetable:" + unit, house.name());
    }

    private House headed(UUID unit, Viewer viewer) {
        return Timetables.by(viewer, jdbc.sql(HEADED)).param("id", unit).query(House.class).optional().orElseThrow(NotFound::new);
    }
}
