package yanxun.training.trainer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Saying when one can teach and on which days one cannot. */
@Component
@Transactional
public class Freeing {
    private static final int FURTHEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Trainers trainers;
    private final Audit audit;
    private final Clock clock;

    Freeing(JdbcClient jdbc, Trainers trainers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.trainers = trainers;
        this.audit = audit;
        this.clock = clock;
    }

    public void mark(UUID id, List<Week.Slot> slots, Viewer viewer) {
        var trainer = mine(id, viewer);
        jdbc.sql("delete from training.trainer_free where trainer_id = :id").param("id", id).update();
        for (var slot : new Week(java.util.Set.copyOf(slots)).slots()) {
            jdbc.sql("insert into training.trainer_free (trainer_id, weekday, part, wall) values (:id, :weekday, :part, :wall)")
                    .param("id", id).param("weekday", slot.weekday()).param("part", slot.part().name()).param("wall", trainer.wall()).update();
        }
        audit.note(viewer, "登记可授课时间", KeepingTrainers.subject(id), trainer.name());
    }

    public void block(UUID busy, UUID id, LocalDate from, LocalDate to, String reason, Viewer viewer) {
        var trainer = mine(id, viewer);
        if (to.isBefore(from) || to.isAfter(from.plusDays(FURTHEST_DAYS))) {
            throw new Rejected("结束日期应在开始日期之后,最长一年");
        }
        if (to.isBefore(Times.day(clock.instant()))) {
            throw new Rejected("这些日子已经过去了");
        }
        jdbc.sql("insert into training.trainer_busy (id, trainer_id, wall, from_on, to_on, reason) values (:busy, :id, :wall, :from, :to, :reason) on conflict (id) do nothing")
                .param("busy", busy).param("id", id).param("wall", trainer.wall()).param("from", from).param("to", to).param("reason", reason.strip()).update();
    }

    public void unblock(UUID busy, UUID id, Viewer viewer) {
        mine(id, viewer);
        if (jdbc.sql("delete from training.trainer_busy where id = :busy and trainer_id = :id").param("busy", busy).param("id", id).update() == 0) {
            throw new NotFound();
        }
    }

    private Trainer mine(UUID id, Viewer viewer) {
        var trainer = trainers.claimed(id, viewer);
        if (!trainer.maySayWhen(viewer)) {
            throw new NotFound();
        }
        return trainer;
    }
}
