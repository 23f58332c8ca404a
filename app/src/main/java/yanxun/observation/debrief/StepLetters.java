package yanxun.observation.debrief;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.time.Times;

/** What lands in inboxes on account of an agreed step: when it is agreed, before it is due, when it is past. */
@Component
@Transactional
public class StepLetters {
    private static final int SOON = 3;
    private static final String OPEN = "select s.id, s.wall, s.what, s.owner_id, s.due_on from observation.step s join observation.debrief d on d.lesson_id = s.lesson_id and d.shared_at is not null where s.state = 'OPEN' and ";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    StepLetters(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    private record Open(UUID id, UUID wall, String what, UUID ownerId, LocalDate dueOn) {}

    void tellAll(UUID lesson) {
        jdbc.sql(OPEN + "s.lesson_id = :lesson").param("lesson", lesson).query(Open.class).list().forEach(step -> deliver(step, kept("约定的改进:{0}", step.what())));
    }

    void tell(UUID id) {
        jdbc.sql(OPEN + "s.id = :id").param("id", id).query(Open.class).optional().ifPresent(step -> deliver(step, kept("约定的改进:{0}", step.what())));
    }

    void settle(UUID step) {
        inbox.settleAll(source(step));
    }

    /** Each morning; who knows already is not told again. */
    public void everyMorning() {
        var today = Times.day(clock.instant());
        jdbc.sql(OPEN + "s.due_on <= :soon").param("soon", today.plusDays(SOON)).query(Open.class).list()
                .forEach(step -> deliver(step, step.dueOn().isBefore(today) ? kept("改进过了约定的日期:{0}", step.what()) : kept("改进快到约定的日期:{0}", step.what())));
    }

    private void deliver(Open step, String title) {
        inbox.deliver(new Letter(step.wall(), source(step.id()), true, title, "", "/lessons/steps", step.dueOn()).urgentOn(step.dueOn()), List.of(step.ownerId()));
    }

    private static String source(UUID step) {
        return Matter.STEP.of(step);
    }
}
