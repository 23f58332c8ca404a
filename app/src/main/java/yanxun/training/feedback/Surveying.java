package yanxun.training.feedback;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.platform.access.Scope;
import yanxun.platform.time.Times;

/** Asks once: about the cohort when it is over, about its effect some weeks later. About a session nobody gets a letter. */
@Component
public class Surveying {
    private static final String OVER = """
            select k.id, k.wall, k.title, k.survey_first, array_agg(p.person_id) as persons from training.cohort k join training.place p on p.cohort_id = k.id and p.state = 'PLACED'
             where k.state in ('RUNNING', 'CLOSED') and k.ends_on between :from and :today
               and not exists (select from training.answered a where a.cohort_id = k.id and a.moment = 'COHORT' and a.person_id = p.person_id)
             group by k.id
            """;
    private static final String LATER = """
            select k.id, k.wall, k.title, false as survey_first, array_agg(p.person_id) as persons from training.cohort k join training.place p on p.cohort_id = k.id and p.state = 'PLACED'
             where k.state = 'CLOSED' and k.closed_at::date between :from and :today
               and not exists (select from training.answered a where a.cohort_id = k.id and a.moment = 'EFFECT' and a.person_id = p.person_id)
             group by k.id
            """;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    Surveying(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    private record Asked(UUID id, UUID wall, String title, boolean surveyFirst, List<UUID> persons) {}

    @Scheduled(cron = "0 20 7 * * *", zone = "${yanxun.zone}")
    void everyMorning() {
        Scope.runEverywhere(this::invite);
    }

    @Transactional
    public void invite() {
        var today = Times.day(clock.instant());
        asked(OVER, today.minusDays(30), today).forEach(each -> inbox.deliver(new Letter(each.wall(), FillingIn.source(Moment.COHORT, each.id()), each.surveyFirst(),
                kept("用一分钟说说这次培训:{0}", each.title()), each.surveyFirst() ? "答了才能拿学时;不记名" : "不记名", url(each, "cohort"), null), each.persons()));
        asked(LATER, today.minusWeeks(Moment.EFFECT_TO), today.minusWeeks(Moment.EFFECT_FROM)).forEach(each -> inbox.deliver(new Letter(each.wall(), FillingIn.source(Moment.EFFECT, each.id()), false,
                kept("学过的用上了吗:{0}", each.title()), "不记名", url(each, "effect"), null), each.persons()));
    }

    private List<Asked> asked(String sql, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("from", from).param("today", to).query(Asked.class).list();
    }

    private static String url(Asked asked, String moment) {
        return "/training/cohorts/" + asked.id() + "/feedback/" + moment;
    }
}
