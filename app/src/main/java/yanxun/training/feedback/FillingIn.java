package yanxun.training.feedback;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.training.ConditionMet;

/** Filling in a sheet, once. Who answered and what was answered are written apart, with nothing that leads from the one to the other. */
@Component
@Transactional
public class FillingIn {
    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    FillingIn(JdbcClient jdbc, Sheets sheets, Inbox inbox, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.inbox = inbox;
        this.events = events;
    }

    public void answer(Sheet sheet, Map<String, String> given, Viewer viewer) {
        if (!sheets.isOpen(sheet, viewer)) {
            throw new Rejected("现在不能填这份问卷");
        }
        take(sheet, given, viewer.person().value());
        inbox.settle(source(sheet.moment(), sheet.cohort()), viewer.person());
        if (sheet.moment() == Moment.COHORT) {
            events.publishEvent(new ConditionMet(sheet.cohort(), sheet.wall(), viewer.person().value()));
        }
    }

    /** Sending twice is answering once. */
    void take(Sheet sheet, Map<String, String> given, UUID person) {
        var first = jdbc.sql("insert into training.answered (cohort_id, activity_id, moment, person_id, wall) values (:cohort, :activity, :moment, :person, :wall) on conflict do nothing")
                .param("cohort", sheet.cohort()).param("activity", sheet.activity(), Types.OTHER).param("moment", sheet.moment().name()).param("person", person).param("wall", sheet.wall()).update();
        if (first == 0) {
            return;
        }
        var id = UUID.randomUUID();
        jdbc.sql("insert into training.feedback (id, cohort_id, activity_id, moment, wall, remark) values (:id, :cohort, :activity, :moment, :wall, :remark)").param("id", id).param("cohort", sheet.cohort())
                .param("activity", sheet.activity(), Types.OTHER).param("moment", sheet.moment().name()).param("wall", sheet.wall()).param("remark", given.getOrDefault("remark", "").strip()).update();
        for (var mark : sheet.marks(given)) {
            var trainer = mark.line().trainer();
            jdbc.sql("insert into training.mark (feedback_id, question, trainer_id, cohort_id, wall, mark) values (:id, :question, :trainer, :cohort, :wall, :mark)").param("id", id)
                    .param("question", mark.line().question()).param("trainer", trainer == null ? null : trainer.id(), Types.OTHER).param("cohort", sheet.cohort()).param("wall", sheet.wall())
                    .param("mark", mark.mark()).update();
        }
    }

    static String source(Moment moment, UUID cohort) {
        return Matter.FEEDBACK.of(moment + ":" + cohort);
    }
}
