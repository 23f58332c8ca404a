package yanxun.activity.undertaking;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.Times;

/** Counts what has been done, in one look. */
@Component
public class Progresses {
    private static final String SOUGHT = """
            with last_hearing as (select id, proposal, conclusion, concluded_at from activity.hearing where undertaking_id = :id and concluded_at is not null order by number desc limit 1),
                 lesson as (select l.*, (select count(distinct w.stage) from activity.lesson_work w where w.lesson_id = l.id and w.stage in ('TEAM_STUDY', 'DRAFT', 'TRIAL', 'POLISHING', 'REFLECTION', 'FINAL')) as made,
                                   (select count(distinct w.stage) from activity.lesson_work w where w.lesson_id = l.id and w.stage in ('TELLING', 'TEACHING', 'DISCUSSION', 'DEFENCE')) as shown
                              from activity.lesson l where l.undertaking_id = :id and l.withdrawn_at is null)
            select u.why <> '' as why, u.how <> '' as how, u.effect <> '' as effect,
                   u.menu_id is not null and not exists (select from activity.wish w where w.undertaking_id = u.id) as wishless,
                   exists (select from activity.menu m where m.id = u.menu_id and u.phase = 'REQUEST' and (m.state <> 'OPEN' or m.closes_on < :today::date)) as late,
                   (select count(*) from activity.visit v where v.undertaking_id = u.id) as visits,
                   (select count(*) from activity.finding f where f.undertaking_id = u.id) as findings,
                   coalesce((select max(number) from activity.proposal p where p.undertaking_id = u.id), 0) as latest,
                   coalesce((select proposal from last_hearing), 0) as argued, (select conclusion from last_hearing) as conclusion,
                   (select count(*) from activity.required_change r join last_hearing h on h.id = r.hearing_id where r.answer = '') as unanswered,
                   (select count(*) from activity.required_change r join last_hearing h on h.id = r.hearing_id where r.accepted_at is null) as unaccepted,
                   exists (select from document.document_card d where d.subject = 'undertaking:' || u.id and d.kind = 'NOTICE' and d.state = 'ISSUED') as notice,
                   (select count(*) from activity.session s join activity.activity a on a.id = s.activity_id where s.undertaking_id = u.id and s.phase = u.phase and a.state = 'CLOSED') as closed,
                   (select count(*) from activity.session s join activity.activity a on a.id = s.activity_id where s.undertaking_id = u.id and a.state in ('DRAFT', 'PUBLISHED')) as open,
                   (select count(*) from lesson) as lessons, (select count(*) from lesson where made < 6) as unfinished, (select count(*) from lesson where shown < 4) as unshown,
                   (select count(*) from lesson where chosen_for is not null) as chosen,
                   (select count(*) from lesson where chosen_for is not null and not exists (select from activity.activity a where a.id = lesson.delivered_in and a.state = 'CLOSED')) as undelivered,
                   u.highlights <> '' as highlights, u.problems <> '' as problems, u.improvements <> '' as improvements
              from activity.undertaking u where u.id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Progresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Progress of(UUID undertaking) {
        return jdbc.sql(SOUGHT).param("id", undertaking).param("today", Times.day(clock.instant())).query(Progress.class).single();
    }
}
