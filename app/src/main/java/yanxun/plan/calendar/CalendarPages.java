package yanxun.plan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.CalendarSource;
import yanxun.plan.progress.PlanSight;
import yanxun.plan.term.SchoolCalendar;
import yanxun.org.SchoolDays;
import yanxun.plan.term.TermWeeks;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** Puts the calendar page together. */
@Component
class CalendarPages {
    private final CalendarQueries calendar;
    private final CalendarSource source;
    private final SchoolCalendar school;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarPages(CalendarQueries calendar, CalendarSource source, SchoolCalendar school, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.source = source;
        this.school = school;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CalendarPage page(Span span, @Nullable LocalDate asked, CalendarPage.Choice choice, Viewer viewer) {
        var today = Times.day(clock.instant());
        var on = asked == null ? today : asked;
        var from = span.from(on);
        var to = span.to(on);
        var first = span == Span.MONTH ? TermWeeks.monday(from) : from;
        var last = span == Span.MONTH ? TermWeeks.monday(to).plusDays(6) : to;
        var all = calendar.between(new CalendarQueries.Asked(first, last, choice.plan(), choice.mine(), choice.below()), today, viewer).stream().filter(each -> !each.dropped()).toList();
        var days = school.days(viewer.wall(), first, last);
        var sheet = new CalendarSheet(span, from, to, today, days, school.weeks(viewer.wall(), first, last));
        var plans = plans(choice.plan(), first, last, viewer);
        return new CalendarPage(span, on, from, to, today, choice, plans, sheet.bands(all), span == Span.MONTH || span == Span.WEEK ? sheet.weeks(all) : List.of(),
                span == Span.AGENDA ? sheet.agenda(all) : List.of(), span == Span.LIST ? all.stream().filter(each -> each.isWithin(from, to)).toList() : List.of(), sheet.weekName(on), hints(all, days, today, viewer),
                viewer.may(Permission.EDIT_PLANS), overseesSchools(viewer));
    }

    /** Whose rights reach beyond the unit of the duty that carries them. */
    private static boolean overseesSchools(Viewer viewer) {
        return viewer.worn().stream().anyMatch(hat -> !hat.scope().equals(hat.unit()) && hat.post().may(Permission.EDIT_PLANS));
    }

    private List<Hint> hints(List<Happening> all, SchoolDays days, LocalDate today, Viewer viewer) {
        var collisions = new Collisions(all, today);
        return collisions.hints(source.shared(collisions.overlapping(), viewer), source.involved(collisions.crowded(), viewer), days);
    }

    private record Choice(UUID id, String title) {}

    private Map<String, String> plans(@Nullable UUID chosen, LocalDate from, LocalDate to, Viewer viewer) {
        var choices = new LinkedHashMap<String, String>();
        PlanSight.of(viewer, jdbc.sql("""
                select p.id, p.title from plan.plan p join org.unit_card u on u.id = p.unit_id
                 where (p.starts_on <= :to and p.ends_on >= :from and p.state <> 'WITHDRAWN' or p.id = :chosen) and
                """ + PlanSight.SEEN + " order by u.kind, p.starts_on desc, p.title limit 200"))
                .param("from", from).param("to", to).param("chosen", chosen, java.sql.Types.OTHER).query(Choice.class).list().forEach(plan -> choices.put(plan.id().toString(), plan.title()));
        return choices;
    }
}
