package yanxun.training.trainer;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.trainer.TrainerForm.text;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.training.stake.Stake;
import yanxun.training.stake.Stakes;

/** Asking a trainer to teach a cohort, and letting them go again. */
@Component
@Transactional
public class Engaging {
    private final JdbcClient jdbc;
    private final Stakes stakes;
    private final Engagements engagements;
    private final Audit audit;
    private final Clock clock;

    Engaging(JdbcClient jdbc, Stakes stakes, Engagements engagements, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.stakes = stakes;
        this.engagements = engagements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands against it and keeps it from being done; empty when it is done. Sending twice asks once. */
    public List<Conflict> engage(UUID cohort, EngagementForm form, Viewer viewer) {
        var stake = open(cohort, viewer);
        if (jdbc.sql("select exists (select from training.cohort_trainer where id = :id)").param("id", form.id()).query(Boolean.class).single()) {
            return List.of();
        }
        if (form.session() != null && jdbc.sql("select count(*) from training.session where cohort_id = :cohort and activity_id = :session").param("cohort", cohort).param("session", form.session())
                .query(Integer.class).single() == 0) {
            throw new NotFound();
        }
        var conflicts = Conflict.of(engagements.facts(stake, form));
        if (conflicts.stream().anyMatch(Conflict::severe) || !conflicts.isEmpty() && text(form.because()).isEmpty()) {
            return conflicts;
        }
        var because = conflicts.isEmpty() ? "" : text(form.because());
        var fresh = jdbc.sql("""
                insert into training.cohort_trainer (id, cohort_id, trainer_id, activity_id, wall, topic, hours, because, engaged_by, engaged_at)
                values (:id, :cohort, :trainer, :session, :wall, :topic, :hours, :because, :me, :now) on conflict do nothing
                """).param("id", form.id()).param("cohort", cohort).param("trainer", form.trainer()).param("session", form.session(), Types.OTHER).param("wall", stake.wall()).param("topic", text(form.topic()))
                .param("hours", form.hours()).param("because", because).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh == 0) {
            throw new Rejected("这位讲师已经在这里授课");
        }
        audit.note(viewer, "聘请讲师", KeepingTrainers.subject(java.util.Objects.requireNonNull(form.trainer())), because.isEmpty() ? stake.title() : kept("{0}({1})", stake.title(), because));
        return List.of();
    }

    public void release(UUID cohort, UUID engagement, Viewer viewer) {
        var stake = open(cohort, viewer);
        var trainer = jdbc.sql("delete from training.cohort_trainer where id = :id and cohort_id = :cohort returning trainer_id").param("id", engagement).param("cohort", cohort).query(UUID.class).optional()
                .orElseThrow(NotFound::new);
        audit.note(viewer, "不再聘请讲师", KeepingTrainers.subject(trainer), stake.title());
    }

    private Stake open(UUID cohort, Viewer viewer) {
        var stake = stakes.claimed(cohort, viewer);
        if (stake.isOver()) {
            throw new Rejected("培训班已经结束,讲师不能再改");
        }
        return stake;
    }
}
