package yanxun.org.duty;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.Rejected;

/** Duties end with the place they were held at; when somebody leaves for good, all of them. Who cannot take a duty away cannot move its holder away. */
@Component
public class Relieving {
    private static final String THERE = " person_id = :person and (:unit::uuid is null or unit_id in (select descendant from org.reach where ancestor = :unit and valid && daterange(:from, null)))";

    private final JdbcClient jdbc;
    private final Standing standing;

    Relieving(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /** @param unit the place that is left, null for all */
    public void relieve(UUID person, LocalDate from, @Nullable UUID unit, Viewer viewer) {
        standing.firstBeyond(new PersonId(person), viewer).filter(duty -> isThere(duty, person, from, unit)).ifPresent(duty -> {
            throw new Rejected("此人担任“{0}”,您不能免去,因此不能登记调动或离开;请先由上级或管服务器的同志免去:{1}", duty.post().displayName(),
                    standing.command(new PersonId(person), duty.post(), duty.scopeId(), from.minusDays(1)));
        });
        with("delete from org.duty where lower(valid) >= :from and" + THERE, person, from, unit).update();
        with("update org.duty set valid = daterange(lower(valid), :from) where valid @> :from::date and" + THERE, person, from, unit).update();
    }

    private boolean isThere(Standing.Held duty, UUID person, LocalDate from, @Nullable UUID unit) {
        return with("select exists (select from org.duty where id = :id and" + THERE + ")", person, from, unit).param("id", duty.id()).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec with(String sql, UUID person, LocalDate from, @Nullable UUID unit) {
        return jdbc.sql(sql).param("person", person).param("from", from).param("unit", unit, Types.OTHER);
    }
}
