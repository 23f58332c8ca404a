package yanxun.report.cockpit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.report.figure.Ground;
import yanxun.report.figure.Grounds;
import yanxun.report.figure.Period;
import yanxun.report.figure.Standings;

@Component
class TodayQueries {
    private static final int SHOWN = 6;
    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_AROUND = 21;
    private static final List<String> STANDING = List.of("activities", "participations", "schools-covered", "attendance-rate", "three-checks", "hours");

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Grounds grounds;
    private final Clock clock;

    TodayQueries(JdbcClient jdbc, Standings standings, Grounds grounds, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.grounds = grounds;
        this.clock = clock;
    }

    TodayPage today(Viewer viewer) {
        var day = Times.day(clock.instant());
        var year = SchoolYear.of(day);
        var waiting = waiting(viewer);
        var open = waiting.isEmpty() ? 0 : waiting.getFirst().open();
        var hours = jdbc.sql("select coalesce(sum(hours), 0) from credit.entry_card where person_id = :me and year = :year")
                .param("me", viewer.person().value()).param("year", year.start()).query(BigDecimal.class).single();
        var ground = viewer.may(Permission.SEE_FIGURES) ? grounds.find(null, viewer) : Optional.<Ground>empty();
        return new TodayPage(viewer.name(), day, waiting, open, appointments(viewer, day), ground.map(found -> around(found, viewer, day)).orElse(List.of()), owing(viewer), hours, year,
                ground.map(found -> standing(found, day)).orElse(null), viewer.may(Permission.HOST_ACTIVITIES), viewer.may(Permission.EDIT_PLANS));
    }

    private List<TodayPage.Waiting> waiting(Viewer viewer) {
        return jdbc.sql("select id, title, body, due_on, count(*) over () as open from notice.item_card where person_id = :me and open order by due_on nulls last, created_at desc limit :shown")
                .param("me", viewer.person().value()).param("shown", SHOWN).query(TodayPage.Waiting.class).list();
    }

    /** What the person is invited to in the coming week, and what the person hosts: then also what is over and still to be closed. */
    private List<TodayPage.Appointment> appointments(Viewer viewer, LocalDate day) {
        return jdbc.sql("""
                select a.id, a.title, a.starts_at, a.ends_at, a.place, a.state, true as mine,
                       exists (select from activity.check_in_card c where c.activity_id = a.id and c.person_id = :me) as checked_in
                  from activity.invitee_card i join activity.activity_card a on a.id = i.activity_id
                 where i.person_id = :me and a.state = 'PUBLISHED' and a.ends_at >= :begin and a.starts_at < :end and i.stance not in ('DECLINED', 'LEAVE_GRANTED', 'WAITING')
                union all
                select a.id, a.title, a.starts_at, a.ends_at, a.place, a.state, false, false
                  from activity.activity_card a
                 where (a.created_by = :me or a.leader_id = :me) and a.state = 'PUBLISHED' and a.starts_at < :end and a.starts_at > :past
                   and not exists (select from activity.invitee_card i where i.activity_id = a.id and i.person_id = :me and a.ends_at >= :begin)
                 order by starts_at limit 30
                """)
                .param("me", viewer.person().value())
                .param("begin", Times.midnight(day)).param("end", Times.midnight(day.plusDays(DAYS_AHEAD + 1))).param("past", Times.midnight(day.minusDays(60)))
                .query(TodayPage.Appointment.class).list();
    }

    /** What goes on in the coming days in the unit the viewer looks after; in a district, what is more than one school's. */
    private List<TodayPage.Appointment> around(Ground ground, Viewer viewer, LocalDate day) {
        return jdbc.sql("""
                select a.id, a.title, a.starts_at, a.ends_at, a.place, a.state, true as mine, false as checked_in
                  from activity.activity_card a
                 where a.wall = :wall and a.starts_at >= :begin and a.starts_at < :end and a.state = 'PUBLISHED' and (:unit <> a.wall or a.level <> 'SCHOOL')
                   and
                """ + Reach.lies("a.unit_id", ":unit") + """
                 order by a.starts_at limit :shown
                """)
                .param("wall", viewer.wall()).param("unit", ground.unit().id()).param("begin", Times.midnight(day)).param("end", Times.midnight(day.plusDays(DAYS_AROUND + 1))).param("shown", SHOWN)
                .query(TodayPage.Appointment.class).list();
    }

    private List<TodayPage.Owing> owing(Viewer viewer) {
        return jdbc.sql("select activity_id, title, starts_at, record, reflection from activity.owing_card where person_id = :me and (record or reflection) and starts_at > now() - interval '90 days' and at > now() - interval '91 days' order by starts_at desc limit :shown")
                .param("me", viewer.person().value()).param("shown", SHOWN).query(TodayPage.Owing.class).list();
    }

    /** The year so far of the unit the viewer looks after. */
    private TodayPage.Standing standing(Ground ground, LocalDate day) {
        var year = Period.year(day.getYear());
        var figures = STANDING.stream().map(standings::find).flatMap(Optional::stream)
                .map(figure -> new TodayPage.Figure(figure.key(), figure.name(), figure.unit(), standings.shown(figure, ground, year))).toList();
        return new TodayPage.Standing(ground.unit().id(), ground.unit().name(), day.getYear(), Times.clock(clock.instant()), figures);
    }
}
