package yanxun.org.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Span;
import yanxun.platform.error.Rejected;

/** Reads and writes careers; only what differs is written. */
@Component
public class Careers {
    private final JdbcClient jdbc;

    Careers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Career of(UUID person) {
        return new Career(jdbc.sql("""
                select m.id, m.unit_id, lower(m.valid) as valid_from, upper(m.valid) as valid_until, m.stage, m.subjects, m.grades, m.title, m.dedicated, m.change,
                       coalesce((select u.name from org.unit_period u where u.unit_id = m.unit_id and u.valid && m.valid order by u.valid desc limit 1), '') as unit_name
                  from org.membership m where m.person_id = :person
                """).param("person", person).query((rs, _) -> stay(rs)).list());
    }

    public void save(UUID person, UUID wall, Career before, Career after) {
        try {
            after.stays().stream().filter(stay -> before.stays().stream().anyMatch(old -> old.id().equals(stay.id()) && !old.equals(stay))).forEach(this::update);
            after.stays().stream().filter(stay -> before.stays().stream().noneMatch(old -> old.id().equals(stay.id()))).forEach(stay -> insert(person, wall, stay));
        } catch (DataIntegrityViolationException overlap) {
            if (String.valueOf(overlap.getMessage()).contains("person_belongs_to_one_unit_at_a_time")) {
                throw new Rejected("这段时间此人已登记在别的单位,两段经历不能重叠;请刷新页面核对");
            }
            throw overlap;
        }
    }

    private void update(Stay stay) {
        with("""
                update org.membership set valid = daterange(:from, :until), stage = :stage, subjects = :subjects::text[], grades = :grades::text[], title = :title, dedicated = :dedicated
                 where id = :id
                """, stay).update();
    }

    private void insert(UUID person, UUID wall, Stay stay) {
        with("""
                insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, grades, title, dedicated, change)
                values (:id, :wall, :person, :unit, daterange(:from, :until), :stage, :subjects::text[], :grades::text[], :title, :dedicated, :change)
                """, stay).param("wall", wall).param("person", person).param("unit", stay.unit()).param("change", stay.change()).update();
    }

    private JdbcClient.StatementSpec with(String sql, Stay stay) {
        var work = stay.work();
        return jdbc.sql(sql).param("id", stay.id()).param("from", stay.span().from(), Types.DATE).param("until", stay.span().until(), Types.DATE)
                .param("stage", work.stage(), Types.VARCHAR).param("subjects", work.subjects().toArray(String[]::new)).param("grades", work.grades().toArray(String[]::new))
                .param("title", work.title(), Types.VARCHAR).param("dedicated", work.dedicated(), Types.BOOLEAN);
    }

    private static Stay stay(ResultSet rs) throws SQLException {
        var work = new Work(rs.getString("stage"), list(rs.getArray("subjects")), list(rs.getArray("grades")), rs.getString("title"), (Boolean) rs.getObject("dedicated"));
        return new Stay(rs.getObject("id", UUID.class), rs.getObject("unit_id", UUID.class), rs.getString("unit_name"), span(rs), work, rs.getString("change"));
    }

    static Span span(ResultSet rs) throws SQLException {
        return new Span(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class));
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
