package yanxun.training.trainer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** One trainer, put together from the pool, the activities led and the cohorts taught. */
@Component
class TrainerDetail {
    private static final String LECTURES = """
            select * from (
                select a.title, '/activities/' || a.id as url, a.starts_at::date as day, '主持活动' as what, null::numeric as hours
                  from activity.activity_card a join training.trainer e on e.person_id = a.leader_id
                 where e.id = :id and a.wall = e.wall and a.state in ('PUBLISHED', 'CLOSED') and a.starts_at is not null
                   and not exists (select from training.cohort_trainer c where c.trainer_id = e.id and c.activity_id = a.id)
                union all
                select k.title || case when c.topic = '' then '' else ' · ' || c.topic end, '/training/cohorts/' || k.id, coalesce(a.starts_at::date, k.starts_on), '培训授课', c.hours
                  from training.cohort_trainer c join training.cohort k on k.id = c.cohort_id left join activity.activity_card a on a.id = c.activity_id
                 where c.trainer_id = :id and k.state <> 'CANCELLED') each
             order by day desc, title limit 60
            """;

    private final JdbcClient jdbc;
    private final Trainers trainers;

    TrainerDetail(JdbcClient jdbc, Trainers trainers) {
        this.jdbc = jdbc;
        this.trainers = trainers;
    }

    TrainerPage page(UUID id, @Nullable String phone, Viewer viewer) {
        var trainer = trainers.seen(id, viewer);
        var ratings = viewer.may(Permission.MANAGE_TRAINING) || trainer.isSelf(viewer);
        var rights = new TrainerPage.Rights(trainer.mayChange(viewer), trainer.mayDecide(viewer), trainer.maySayWhen(viewer), ratings,
                trainer.mayDecide(viewer) && viewer.may(Permission.SEE_SENSITIVE) && trainer.personId() == null);
        var happenings = viewer.may(Permission.MANAGE_TRAINING) ? happenings(id) : List.<TrainerPage.Happening>of();
        return new TrainerPage(facts(id), week(id), busy(id), lectures(id), ratings ? judged(id) : List.of(), happenings, rights, phone);
    }

    TrainerPage.Facts facts(UUID id) {
        return jdbc.sql("""
                select e.*, (select s.phone from training.trainer_secret s where s.trainer_id = e.id) as masked_phone from {trainer} e where e.id = :id
                """.replace("{trainer}", TrainerQueries.TRAINER)).param("id", id).query(TrainerPage.Facts.class).single();
    }

    Week week(UUID id) {
        return new Week(Set.copyOf(jdbc.sql("select weekday, part from training.trainer_free where trainer_id = :id").param("id", id)
                .query((rs, _) -> new Week.Slot(rs.getInt("weekday"), Daypart.valueOf(rs.getString("part")))).list().stream().collect(Collectors.toSet())));
    }

    List<TrainerPage.Busy> busy(UUID id) {
        return jdbc.sql("select id, from_on, to_on, reason from training.trainer_busy where trainer_id = :id and to_on >= current_date order by from_on").param("id", id).query(TrainerPage.Busy.class).list();
    }

    private List<TrainerPage.Lecture> lectures(UUID id) {
        return jdbc.sql(LECTURES).param("id", id).query(TrainerPage.Lecture.class).list();
    }

    private List<TrainerPage.Judged> judged(UUID id) {
        return jdbc.sql("select question, count(*) as count, avg(mark) as mean from training.mark where trainer_id = :id group by question order by question").param("id", id)
                .query(TrainerPage.Judged.class).list();
    }

    private List<TrainerPage.Happening> happenings(UUID id) {
        return jdbc.sql("select at, name, action, detail from platform.audit where subject = :subject order by seq desc limit 20").param("subject", KeepingTrainers.subject(id))
                .query(TrainerPage.Happening.class).list();
    }
}
