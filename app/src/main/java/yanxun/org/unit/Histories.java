package yanxun.org.unit;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Span;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Reads and writes the eras of units. */
@Component
class Histories {
    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(UUID id, UUID wall, String kind, @Nullable String code, int version) {}

    /** A unit within the viewer's reach, today or when it last was; else not found. */
    Known reached(UUID unit, Viewer viewer, boolean lock) {
        return jdbc.sql("""
                select u.id, u.wall, u.kind, u.code, u.version from org.unit u
                 where u.id = :id and exists (select from org.reach r where r.descendant = u.id and r.ancestor = any (:scopes::uuid[])
                       and (r.valid @> current_date or not exists (select from org.unit_period p where p.unit_id = u.id and p.valid @> current_date)))
                """ + (lock ? " for update of u" : ""))
                .param("id", unit).param("scopes", viewer.scopes(Permission.MANAGE_UNITS)).query(Known.class).optional().orElseThrow(NotFound::new);
    }

    History of(UUID unit) {
        return new History(jdbc.sql("select *, lower(valid) as valid_from, upper(valid) as valid_until from org.unit_period where unit_id = :unit").param("unit", unit)
                .query((rs, _) -> new Era(rs.getObject("id", UUID.class), new Span(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class)),
                        new Facts(rs.getString("name"), rs.getString("short_name"), rs.getObject("parent_id", UUID.class), rs.getString("school_kind"), list(rs.getArray("stages")),
                                rs.getString("subject"), rs.getString("setting"), (Integer) rs.getObject("classes"), (Integer) rs.getObject("pupils"),
                                rs.getObject("longitude", BigDecimal.class), rs.getObject("latitude", BigDecimal.class)), rs.getString("change"))).list());
    }

    void save(UUID unit, UUID wall, History before, History after) {
        after.eras().stream().filter(era -> before.eras().stream().anyMatch(old -> old.id().equals(era.id()) && !old.equals(era))).forEach(era -> with("""
                update org.unit_period set valid = daterange(:from, :until), name = :name, short_name = :short, parent_id = :parent, school_kind = :school, stages = :stages::text[],
                       subject = :subject, setting = :setting, classes = :classes, pupils = :pupils, longitude = :longitude, latitude = :latitude where id = :id
                """, era).update());
        after.eras().stream().filter(era -> before.eras().stream().noneMatch(old -> old.id().equals(era.id()))).forEach(era -> with("""
                insert into org.unit_period (id, wall, unit_id, valid, name, short_name, parent_id, school_kind, stages, subject, setting, classes, pupils, longitude, latitude, change)
                values (:id, :wall, :unit, daterange(:from, :until), :name, :short, :parent, :school, :stages::text[], :subject, :setting, :classes, :pupils, :longitude, :latitude, :change)
                """, era).param("unit", unit).param("wall", wall).param("change", era.change()).update());
        jdbc.sql("update org.unit set version = version + 1 where id = :id").param("id", unit).update();
    }

    void refreshReach(UUID wall) {
        jdbc.sql("select org.refresh_reach(:wall)").param("wall", wall).query().listOfRows();
    }

    private JdbcClient.StatementSpec with(String sql, Era era) {
        var facts = era.facts();
        return jdbc.sql(sql).param("id", era.id()).param("from", era.span().from(), Types.DATE).param("until", era.span().until(), Types.DATE).param("name", facts.name())
                .param("short", facts.shortName(), Types.VARCHAR).param("parent", facts.parent(), Types.OTHER).param("school", facts.schoolKind(), Types.VARCHAR)
                .param("stages", facts.stages().toArray(String[]::new)).param("subject", facts.subject(), Types.VARCHAR).param("setting", facts.setting(), Types.VARCHAR)
                .param("classes", facts.classes(), Types.INTEGER).param("pupils", facts.pupils(), Types.INTEGER).param("longitude", facts.longitude(), Types.NUMERIC)
                .param("latitude", facts.latitude(), Types.NUMERIC);
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
