package yanxun.training.trainer;

import static yanxun.training.trainer.TrainerForm.text;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Secrets;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Proposing trainers, mending what is written of them, and deciding whether they are in the pool. */
@Component
@Transactional
public class KeepingTrainers {
    private final JdbcClient jdbc;
    private final Trainers trainers;
    private final Audit audit;
    private final Secrets secrets;
    private final Clock clock;

    KeepingTrainers(JdbcClient jdbc, Trainers trainers, Audit audit, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.trainers = trainers;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    record Known(UUID id, String name, String unitName, String title) {}

    /** Sending the same form twice proposes once; nobody is in the pool twice. */
    public void propose(TrainerForm form, Viewer viewer) {
        var known = form.isOfTheRegion() ? known(text(form.number()), viewer) : null;
        if (known != null && jdbc.sql("select exists (select from training.trainer where wall = :wall and person_id = :person and id <> :id)").param("wall", viewer.wall())
                .param("person", known.id()).param("id", form.id()).query(Boolean.class).single()) {
            throw new Rejected("{0}已经在专家库里", known.name());
        }
        var fresh = jdbc.sql("""
                insert into training.trainer (id, wall, person_id, name, unit_name, title, topics, subjects, stages, intro, fee, state, proposed_by, proposed_at)
                values (:id, :wall, :person, :name, :unit, :title, :topics, :subjects::text[], :stages::text[], :intro, :fee, 'PROPOSED', :me, :now) on conflict (id) do nothing
                """).params(java.util.Map.of("id", java.util.Objects.requireNonNull(form.id()), "wall", viewer.wall(), "topics", text(form.topics()), "subjects", form.knownSubjects(), "stages", form.knownStages(),
                        "intro", text(form.intro()), "fee", text(form.fee()), "me", viewer.person().value(), "now", clock.instant().atOffset(ZoneOffset.UTC)))
                .param("person", known == null ? null : known.id(), Types.OTHER).param("name", known == null ? text(form.name()) : known.name())
                .param("unit", known == null ? text(form.unitName()) : known.unitName()).param("title", known == null ? text(form.title()) : known.title()).update();
        if (fresh > 0) {
            keepPhone(form, known != null, viewer.wall());
            audit.note(viewer, "推荐专家", subject(form.id()), known == null ? text(form.name()) : known.name());
        }
    }

    void change(UUID id, TrainerForm form, Viewer viewer) {
        var trainer = trainers.claimed(id, viewer);
        if (!trainer.mayChange(viewer)) {
            throw new NotFound();
        }
        if (form.version() == null || form.version() != trainer.version()) {
            throw new Stale();
        }
        jdbc.sql("""
                update training.trainer set version = version + 1, topics = :topics, subjects = :subjects::text[], stages = :stages::text[], intro = :intro, fee = :fee,
                       name = case when person_id is null then :name else name end, unit_name = case when person_id is null then :unit else unit_name end,
                       title = case when person_id is null then :title else title end where id = :id
                """).param("topics", text(form.topics())).param("subjects", form.knownSubjects()).param("stages", form.knownStages()).param("intro", text(form.intro())).param("fee", text(form.fee()))
                .param("name", text(form.name()).isEmpty() ? trainer.name() : text(form.name())).param("unit", text(form.unitName())).param("title", text(form.title())).param("id", id).update();
        keepPhone(form, trainer.personId() != null, trainer.wall());
        audit.note(viewer, "修改专家信息", subject(id), trainer.name());
    }

    public void move(UUID id, Standing to, String reason, Viewer viewer) {
        var trainer = trainers.claimed(id, viewer);
        if (!trainer.mayDecide(viewer)) {
            throw new NotYours("专家入库、暂停和出库由教研中心办理");
        }
        jdbc.sql("update training.trainer set state = :state, reason = :reason, decided_by = :me, decided_at = :now, version = version + 1 where id = :id")
                .param("state", trainer.state().move(to, reason).name()).param("reason", reason.strip()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
        audit.note(viewer, to.step(), subject(id), reason.strip());
    }

    /** A blank number leaves the one that is kept: the form never shows it. */
    private void keepPhone(TrainerForm form, boolean ofTheRegion, UUID wall) {
        if (!ofTheRegion && !text(form.phone()).isEmpty()) {
            jdbc.sql("insert into training.trainer_secret (trainer_id, wall, phone) values (:id, :wall, :phone) on conflict (trainer_id) do update set phone = excluded.phone")
                    .param("id", form.id()).param("wall", wall).param("phone", secrets.seal(text(form.phone()).replace(" ", ""))).update();
        }
    }

    private @Nullable Known known(String number, Viewer viewer) {
        return jdbc.sql("""
                select p.id, p.name, coalesce(u.name, '') as unit_name, coalesce(p.title, '') as title from org.person_card p left join org.unit_card u on u.id = p.unit_id
                 where p.number = :number and p.wall = :wall
                """).param("number", StaffNumbers.written(number, viewer.wall(), jdbc)).param("wall", viewer.wall()).query(Known.class).optional().orElseThrow(() -> new Rejected("没有工号“{0}”的教师", number));
    }

    static String subject(UUID trainer) {
        return "trainer:" + trainer;
    }
}
