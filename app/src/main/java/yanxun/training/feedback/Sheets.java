package yanxun.training.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Which sheets lie open for whom. */
@Component
class Sheets {
    private static final String COHORT = """
            select k.id, k.wall, k.title, k.state, k.ends_on, k.closed_at::date as closed_on,
                   coalesce((select bool_and(a.ends_at <= :now) from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = k.id and a.state in ('PUBLISHED', 'CLOSED')), false) as all_over
              from training.cohort k join training.place p on p.cohort_id = k.id and p.person_id = :me and p.state = 'PLACED' where k.id = :id
            """;

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Clock clock;

    Sheets(JdbcClient jdbc, Questions questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    private record Cohort(UUID id, UUID wall, String title, String state, LocalDate endsOn, @Nullable LocalDate closedOn, boolean allOver) {
        Moment.Facts facts(@Nullable Instant lesson) {
            return new Moment.Facts(state, endsOn, closedOn, lesson, allOver);
        }
    }

    private record Lesson(UUID id, String title, Instant endsAt) {}

    /** A sheet to be filled in, open or not; not there for whoever does not learn in the cohort or was not at the session. */
    Sheet sheet(UUID cohort, Moment moment, @Nullable UUID activity, Viewer viewer) {
        var known = cohort(cohort, viewer).orElseThrow(NotFound::new);
        var lesson = moment == Moment.SESSION ? lessons(cohort, viewer).stream().filter(each -> each.id().equals(activity)).findFirst().orElseThrow(NotFound::new) : null;
        var trainers = moment == Moment.EFFECT ? List.<Sheet.Trainer>of() : trainers(cohort, activity);
        return new Sheet(cohort, known.wall(), lesson == null ? null : lesson.id(), moment, lesson == null ? known.title() : lesson.title(), questions.asked(moment, known.wall()), trainers);
    }

    boolean isOpen(Sheet sheet, Viewer viewer) {
        var known = cohort(sheet.cohort(), viewer).orElseThrow(NotFound::new);
        var ended = lessons(sheet.cohort(), viewer).stream().filter(each -> each.id().equals(sheet.activity())).map(Lesson::endsAt).findFirst().orElse(null);
        return sheet.moment().isOpen(known.facts(ended), clock.instant(), Times.day(clock.instant()));
    }

    /** What a learner can still fill in. */
    List<FeedbackPage.Open> open(UUID cohort, Viewer viewer) {
        var known = cohort(cohort, viewer);
        if (known.isEmpty()) {
            return List.of();
        }
        record Done(@Nullable UUID activityId, Moment moment) {}
        var done = jdbc.sql("select activity_id, moment from training.answered where cohort_id = :id and person_id = :me").param("id", cohort).param("me", viewer.person().value()).query(Done.class).list();
        var open = new ArrayList<FeedbackPage.Open>();
        var now = clock.instant();
        for (var lesson : lessons(cohort, viewer)) {
            if (Moment.SESSION.isOpen(known.get().facts(lesson.endsAt()), now, Times.day(now))) {
                open.add(new FeedbackPage.Open(lesson.title(), "sessions/" + lesson.id(), done.contains(new Done(lesson.id(), Moment.SESSION))));
            }
        }
        for (var moment : List.of(Moment.COHORT, Moment.EFFECT)) {
            if (moment.isOpen(known.get().facts(null), now, Times.day(now))) {
                open.add(new FeedbackPage.Open(moment.displayName(), moment == Moment.COHORT ? "cohort" : "effect", done.contains(new Done(null, moment))));
            }
        }
        return open;
    }

    private Optional<Cohort> cohort(UUID cohort, Viewer viewer) {
        return jdbc.sql(COHORT).param("id", cohort).param("me", viewer.person().value()).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(Cohort.class).optional();
    }

    /** The sessions somebody was at. */
    private List<Lesson> lessons(UUID cohort, Viewer viewer) {
        return jdbc.sql("""
                select a.id, a.title, a.ends_at from training.session s join activity.activity_card a on a.id = s.activity_id
                  join activity.check_in_card c on c.activity_id = a.id and c.person_id = :me where s.cohort_id = :id and a.state in ('PUBLISHED', 'CLOSED') order by a.starts_at
                """).param("id", cohort).param("me", viewer.person().value()).query(Lesson.class).list();
    }

    /** Of a session those who teach it or the whole cohort; of the cohort everybody. */
    private List<Sheet.Trainer> trainers(UUID cohort, @Nullable UUID activity) {
        return jdbc.sql("""
                select distinct e.id, e.name from training.cohort_trainer c join training.trainer e on e.id = c.trainer_id
                 where c.cohort_id = :cohort and (:activity::uuid is null or c.activity_id is null or c.activity_id = :activity) order by e.name, e.id limit 8
                """).param("cohort", cohort).param("activity", activity, java.sql.Types.OTHER).query(Sheet.Trainer.class).list();
    }
}
