package yanxun.training.enrolment;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;
import yanxun.training.programme.Sight;

/** What concerns one person in the training of the district. */
@Component
class MineQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    MineQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    MinePage page(Viewer viewer) {
        var me = viewer.person().value();
        var today = Times.day(clock.instant());
        var places = jdbc.sql("""
                select k.id, k.title, coalesce(u.name, '') as unit_name, k.starts_on, k.ends_on, k.state as cohort, p.state, p.reason, p.result, p.hours
                  from training.place p join training.cohort k on k.id = p.cohort_id left join org.unit_card u on u.id = k.unit_id
                 where p.person_id = :me order by k.state in ('CLOSED', 'CANCELLED'), k.starts_on desc, k.id limit 200
                """).param("me", me).query(MinePage.Row.class).list();
        var seasons = jdbc.sql("""
                select s.id, s.title, s.round, case s.round when 1 then s.wishes_until else s.second_wishes_until end as until,
                       (select b.state from training.ballot b where b.season_id = s.id and b.round = s.round and b.person_id = :me) as state
                  from training.season s where s.wall = :wall and s.state = 'WISHING' order by s.opened_at
                """).param("me", me).param("wall", viewer.wall()).query(MinePage.Season.class).list();
        var open = Sight.by(viewer, jdbc.sql("""
                select k.id, k.title, coalesce(u.name, '') as unit_name, k.enrol_until, k.hours,
                       greatest(0, k.most - (select count(*) from training.place p where p.cohort_id = k.id and p.state in ('ASKED', 'PROPOSED', 'PLACED'))) as free
                  from training.cohort k left join org.unit_card u on u.id = k.unit_id
                 where k.state = 'OPEN' and k.admission = 'SIGN_UP' and k.enrol_until >= :today
                   and not exists (select from training.place p where p.cohort_id = k.id and p.person_id = :me and p.state in ('ASKED', 'WAITING', 'PROPOSED', 'PLACED')) and
                """ + Sight.COHORT_SEEN + " order by k.enrol_until, k.title, k.id limit 50")).param("today", today).query(MinePage.Open.class).list();
        return new MinePage(places, seasons, open, noShows(me));
    }

    private java.util.List<MinePage.NoShow> noShows(UUID me) {
        return jdbc.sql("""
                select n.cohort_id, k.title, k.ends_on, n.excuse, n.accepted, n.answer from training.no_show n join training.cohort k on k.id = n.cohort_id
                 where n.person_id = :me order by n.noted_at desc limit 20
                """).param("me", me).query(MinePage.NoShow.class).list();
    }
}
