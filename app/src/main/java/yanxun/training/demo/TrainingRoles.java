package yanxun.training.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Who acts in the year of training: as themselves, on a day of the year at ten in the morning. */
@Component
class TrainingRoles {
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final Map<UUID, Viewer> known = new HashMap<>();

    TrainingRoles(Viewers viewers, JdbcClient jdbc) {
        this.viewers = viewers;
        this.jdbc = jdbc;
    }

    void act(UUID person, LocalDate day, Consumer<Viewer> deed) {
        var viewer = known.computeIfAbsent(person, id -> Scope.everywhere(() -> viewers.of(new PersonId(id)).orElseThrow(NotFound::new)));
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(day.atTime(10, 0).atZone(Times.ZONE).toInstant(), () -> deed.accept(viewer)));
    }

    /** Another region has other people. */
    void forget() {
        known.clear();
    }

    UUID officer(UUID wall) {
        return one("select person_id from org.duty_card where wall = :wall and post in ('TRAINING_OFFICER', 'BUREAU_DIRECTOR') and valid @> current_date order by post desc, person_id limit 1", wall);
    }

    /** A school's head, and teachers of the school who hold no such duty. */
    record School(UUID unit, UUID head) {}

    List<School> schools(UUID wall, int most) {
        return Scope.within(wall, () -> jdbc.sql("""
                select distinct on (u.code, u.id) u.id as unit, d.person_id as head from org.unit_card u join org.duty_card d on d.unit_id = u.id and d.post = 'PRINCIPAL' and d.valid @> current_date
                 where u.wall = :wall and u.kind = 'SCHOOL' order by u.code, u.id, d.person_id limit :most
                """).param("wall", wall).param("most", most).query(School.class).list());
    }

    List<UUID> teachers(UUID wall, UUID school, String stage, int most) {
        return Scope.within(wall, () -> jdbc.sql("""
                select p.id from org.person_card p where p.unit_id = :school and p.stage = :stage and not exists (select from org.duty_card d where d.person_id = p.id and d.valid @> current_date and d.post in ('PRINCIPAL', 'DEAN'))
                 order by p.number limit :most
                """).param("school", school).param("stage", stage).param("most", most).query(UUID.class).list());
    }

    /** Staff numbers, for whom a list is handed in. */
    String numbers(UUID wall, String who, int most) {
        return String.join(" ", Scope.within(wall, () -> jdbc.sql("select number from org.person_card p where p.wall = :wall and p.unit_id is not null and " + who + " order by number limit :most").param("wall", wall)
                .param("most", most).query(String.class).list()));
    }

    private UUID one(String sql, UUID wall) {
        return Scope.within(wall, () -> jdbc.sql(sql).param("wall", wall).query(UUID.class).single());
    }
}
