package yanxun.observation.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.time.Times;

/** Timetables as pages show them. */
@Component
class TimetableQueries {
    private final JdbcClient jdbc;
    private final Timetables timetables;
    private final Intakes intakes;
    private final TeachingDays days;
    private final Clock clock;

    TimetableQueries(JdbcClient jdbc, Timetables timetables, Intakes intakes, TeachingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.timetables = timetables;
        this.intakes = intakes;
        this.days = days;
        this.clock = clock;
    }

    TimetableListPage list(String q, @Nullable String asked, int number, Viewer viewer) {
        var term = TermKey.read(asked).orElseGet(() -> days.current(viewer.wall(), today()));
        var where = new Where().and("u.kind in ('SCHOOL', 'TEACHING_POINT')").and(Timetables.SEEN).given("q", q, "u.name ilike '%' || :q || '%'");
        var total = by(viewer, where.of(jdbc, "select count(*) from org.unit_card u where {where} and :overseeing::uuid[] is not null")).query(Long.class).single();
        var rows = by(viewer, where.of(jdbc, """
                select u.id, u.name, coalesce(t.classes, 0) as classes, coalesce(t.teachers, 0) as teachers, coalesce(t.lessons, 0) as lessons,
                       (select max(i.taken_at) from observation.timetable_intake i where i.unit_id = u.id and i.year = :year and i.term = :term and i.undone_at is null) as taken_at
                  from org.unit_card u left join lateral (select count(distinct class_name)::int as classes, count(distinct teacher_id)::int as teachers, count(*)::int as lessons
                        from observation.timetable t where t.unit_id = u.id and t.year = :year and t.term = :term) t on true
                 where {where} and :overseeing::uuid[] is not null order by u.name collate "zh-Hans-x-icu", u.id limit :size offset :offset
                """)).param("year", term.year()).param("term", term.number()).param("size", Page.SIZE).param("offset", Page.offset(number)).query(TimetableListPage.Row.class).list();
        return new TimetableListPage(new Page<>(rows, number, Page.SIZE, total), q, term, days.offered(viewer.wall(), today()), List.of(viewer.districts(Permission.OVERSEE_LESSONS)).contains(viewer.wall()));
    }

    TimetablePage page(House house, TimetableFilter filter) {
        var term = TermKey.read(filter.term()).orElseGet(() -> days.current(house.wall(), today()));
        var weekday = filter.weekday() == null || filter.weekday() < 1 || filter.weekday() > 7 ? Math.min(5, today().getDayOfWeek().getValue()) : filter.weekday();
        return new TimetablePage(house, term, days.offered(house.wall(), today()), filter, weekday, timetables.of(house.id(), term), timetables.bells(house), house.headed() ? intakes.last(house, term) : List.of());
    }

    DayPage day(DayFilter filter, Viewer viewer) {
        var date = Objects.requireNonNullElseGet(filter.date(), this::today);
        var day = days.of(viewer.wall(), date, filter.weekday());
        return new DayPage(filter, day, today(), day.isHeld() ? lessons(filter, day, viewer) : new Page<>(List.of(), 1, Page.SIZE, 0));
    }

    private Page<DayPage.Row> lessons(DayFilter filter, TeachingDay day, Viewer viewer) {
        var term = Objects.requireNonNull(day.term());
        var where = new Where().and("t.wall = :wall and t.year = :year and t.term = :term and t.weekday = :weekday and t.weeks in ('ALL', :weeks)").and(Timetables.SEEN).given("period", filter.period(), "t.period = :period")
                .given("subject", filter.subject(), "t.subject = :subject").given("unit", filter.unit(), "t.unit_id = :unit").given("q", filter.q(), "(u.name ilike '%' || :q || '%' or p.name ilike '%' || :q || '%' or t.class_name ilike '%' || :q || '%')");
        var from = " from observation.timetable t join org.unit_card u on u.id = t.unit_id join org.person_card p on p.id = t.teacher_id where {where} and :overseeing::uuid[] is not null";
        var total = on(day, term, by(viewer, where.of(jdbc, "select count(*)" + from))).param("wall", viewer.wall()).query(Long.class).single();
        var rows = on(day, term, by(viewer, where.of(jdbc, """
                select t.id, t.unit_id, u.name as unit_name, t.teacher_id, p.name as teacher, p.number, t.subject, t.class_name, t.period, t.room,
                       coalesce((select starts_at from observation.bell b where b.unit_id = t.unit_id and b.period = t.period), (select starts_at from observation.bell b where b.unit_id = t.wall and b.period = t.period
                            and not exists (select from observation.bell own where own.unit_id = t.unit_id))) as starts_at
                """ + from + " order by t.period, u.name collate \"zh-Hans-x-icu\", t.class_name, t.id limit :size offset :offset"))).param("wall", viewer.wall()).param("size", Page.SIZE).param("offset", Page.offset(filter.number()))
                .query(DayPage.Row.class).list();
        return new Page<>(rows, filter.number(), Page.SIZE, total);
    }

    private static JdbcClient.StatementSpec on(TeachingDay day, TermKey term, JdbcClient.StatementSpec statement) {
        return statement.param("year", term.year()).param("term", term.number()).param("weekday", day.weekday()).param("weeks", day.weeks().name());
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return Timetables.by(viewer, statement);
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }
}
