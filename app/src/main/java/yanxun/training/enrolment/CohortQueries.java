package yanxun.training.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;
import yanxun.training.programme.Chronicle;
import yanxun.training.programme.Sight;

/** The list of cohorts, and the facts of one. */
@Component
class CohortQueries {
    private final JdbcClient jdbc;
    private final CategoryNames categories;
    private final Chronicle happenings;
    private final Clock clock;

    CohortQueries(JdbcClient jdbc, CategoryNames categories, Chronicle happenings, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.happenings = happenings;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    CohortListPage list(CohortFilter filter, Viewer viewer) {
        var year = filter.chosenYear() == null ? null : filter.chosenYear();
        var where = new Where().and(Sight.COHORT_SEEN).given("q", filter.q(), "(k.title ilike '%' || :q || '%' or u.name ilike '%' || :q || '%')").given("state", filter.state(), "k.state = :state")
                .given("kind", filter.kind(), "k.kind = :kind").given("level", filter.level(), "k.level = :level").given("category", filter.category(), "(k.category = :category or k.category like :category || '.%')")
                .given("year", year, "k.starts_on >= make_date(:year, 1, 1) and k.starts_on < make_date(:year + 1, 1, 1)");
        if ("yes".equals(filter.joining())) {
            where.given("today", today(), "k.state = 'OPEN' and k.enrol_until >= :today and k.admission in ('SIGN_UP', 'CHOICE')");
        }
        var from = " from training.cohort k join org.unit_card u on u.id = k.unit_id where {where}";
        var total = Sight.by(viewer, where.of(jdbc, "select count(*)" + from)).query(Long.class).single();
        var rows = Sight.by(viewer, where.of(jdbc, """
                select k.id, k.title, u.name as unit_name, k.kind, k.level, k.category, k.hours, k.starts_on, k.ends_on, k.enrol_until, k.state, k.admission, k.most,
                       (select count(*) from training.place p where p.cohort_id = k.id and p.state in ('ASKED', 'PROPOSED', 'PLACED')) as held,
                       (select count(*) from training.place p where p.cohort_id = k.id and p.result = 'COMPLETED') as completed
                """ + from + " order by case k.state when 'OPEN' then 0 when 'RUNNING' then 1 when 'DRAFT' then 2 else 3 end, k.starts_on desc, k.id limit :size offset :offset"))
                .param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(CohortListPage.Row.class).list();
        var shown = year == null ? today().getYear() : year;
        return new CohortListPage(new Page<>(rows, filter.number(), Page.SIZE, total), filter, categories.of(viewer.wall()), viewer.may(Permission.SEE_FIGURES) ? kinds(shown, viewer) : List.of(), shown, viewer.may(Permission.MANAGE_TRAINING));
    }

    private List<CohortListPage.Kind> kinds(int year, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("""
                select k.kind, count(distinct k.id) as cohorts, count(distinct p.person_id) as people, count(distinct p.person_id) filter (where p.result = 'COMPLETED') as completed
                  from training.cohort k join training.place p on p.cohort_id = k.id and p.state = 'PLACED'
                 where k.state in ('RUNNING', 'CLOSED') and k.starts_on >= make_date(:year, 1, 1) and k.starts_on < make_date(:year + 1, 1, 1) and
                """ + Sight.COHORT_SEEN + " group by k.kind order by people desc, k.kind")).param("year", year).query(CohortListPage.Kind.class).list();
    }

    CohortPage.Facts facts(UUID id, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("""
                select k.*, u.name as unit_name, g.title as programme_title, s.title as season_title, c.name as category_name, h.name as head_name, e.title as entry_title, e.plan_id,
                """ + Sight.COHORT_MANAGED + """
                 as managed
                  from training.cohort k join org.unit_card u on u.id = k.unit_id join training.programme g on g.id = k.programme_id left join training.season s on s.id = k.season_id
                  left join activity.category_card c on c.wall = k.wall and c.code = k.category
                  left join org.person_card h on h.id = k.head_id left join plan.entry_card e on e.id = k.plan_entry_id
                 where k.id = :id and
                """ + Sight.COHORT_SEEN)).param("id", id).query(CohortPage.Facts.class).optional().orElseThrow(NotFound::new);
    }

    CohortPage.Counts counts(UUID id) {
        return jdbc.sql("""
                select count(*) filter (where state = 'PLACED') as placed, count(*) filter (where state = 'ASKED') as asked, count(*) filter (where state = 'PROPOSED') as proposed,
                       count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where result = 'COMPLETED') as completed
                  from training.place where cohort_id = :id
                """).param("id", id).query(CohortPage.Counts.class).single();
    }

    List<CohortPage.Mine> mine(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select p.state, p.way, p.reason, p.result, p.hours, p.attended, p.sessions, p.result_note,
                       (select count(*) from training.place o where o.cohort_id = p.cohort_id and o.state = 'WAITING' and (o.queue, o.since, o.person_id) < (p.queue, p.since, p.person_id)) as ahead
                  from training.place p where p.cohort_id = :id and p.person_id = :me
                """).param("id", id).param("me", viewer.person().value()).query(CohortPage.Mine.class).list();
    }

    List<CohortPage.Session> sessions(UUID id) {
        return jdbc.sql("""
                select a.id, a.title, a.starts_at, a.ends_at, a.place, a.state, (select count(*) from activity.check_in_card c where c.activity_id = a.id) as attended
                  from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.starts_at is not null order by a.starts_at, a.id
                """).param("id", id).query(CohortPage.Session.class).list();
    }

    List<CohortPage.Quota> quotas(UUID id) {
        return jdbc.sql("""
                select q.unit_id, u.name as unit_name, q.places, (select count(*) from training.place p where p.cohort_id = q.cohort_id and p.unit_id = q.unit_id and p.state = 'PLACED') as named, q.basis
                  from training.quota q join org.unit_card u on u.id = q.unit_id where q.cohort_id = :id order by q.places desc, u.name
                """).param("id", id).query(CohortPage.Quota.class).list();
    }

    List<Chronicle.Line> timeline(UUID id) {
        return happenings.of(id);
    }
}
