package yanxun.training.season;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Seasons as screens show them. */
@Component
class SeasonQueries {
    private static final int SHOWN = 300;

    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final Drawing drawing;
    private final SeasonParts parts;
    private final Clock clock;

    SeasonQueries(JdbcClient jdbc, Seasons seasons, Drawing drawing, SeasonParts parts, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.drawing = drawing;
        this.parts = parts;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    SeasonListPage list(boolean mayPrepare, Viewer viewer) {
        return new SeasonListPage(Seasons.by(viewer, jdbc.sql("""
                select s.id, s.title, coalesce(u.name, '') as unit_name, s.state, s.round, s.wishes_until, s.second_wishes_until,
                       (select count(*) from training.cohort k where k.season_id = s.id and k.state <> 'CANCELLED') as cohorts,
                       (select count(distinct b.person_id) from training.ballot b where b.season_id = s.id) as people
                  from training.season s left join org.unit_card u on u.id = s.unit_id where
                """ + Seasons.SEEN + " order by s.created_at desc limit 100")).query(SeasonListPage.Row.class).list(), mayPrepare);
    }

    SeasonPage page(UUID id, Viewer viewer) {
        var season = seasons.seen(id, viewer);
        var managed = season.managed() && viewer.may(Permission.MANAGE_TRAINING);
        record Head(String guide, String unitName) {}
        var head = jdbc.sql("select s.guide, coalesce((select u.name from org.unit_card u where u.id = s.unit_id), '') as unit_name from training.season s where s.id = :id").param("id", id).query(Head.class).single();
        var menu = parts.menu(season, viewer);
        return new SeasonPage(season, head.guide(), head.unitName(), menu, parts.mine(season, viewer), parts.past(id, viewer), season.state() == SeasonState.WISHING ? parts.barred(id, viewer) : List.of(),
                managed ? parts.tally(season) : null, managed && season.state() == SeasonState.WISHING && today().isAfter(season.checksNow()) ? outcomes(season, menu) : List.of(),
                managed ? parts.timeline(id) : List.of(), today(), managed);
    }

    private List<SeasonPage.Outcome> outcomes(Season season, List<SeasonPage.Menu> menu) {
        var titles = menu.stream().collect(Collectors.toMap(SeasonPage.Menu::id, SeasonPage.Menu::title));
        return drawing.preview(season).stream().limit(SHOWN)
                .map(outcome -> new SeasonPage.Outcome(outcome.name(), outcome.unit(), outcome.served() ? titles.get(outcome.cohort()) : null, outcome.rank(), SeasonPage.lines(outcome.because()))).toList();
    }

    SeasonFormPage blank() {
        var day = today();
        return new SeasonFormPage(new SeasonForm(Id.next(), null, null, "", "", 3, day.plusDays(10), day.plusDays(14), day.plusDays(21), day.plusDays(24)), true, Map.of());
    }

    SeasonFormPage filled(UUID id, Viewer viewer) {
        var season = seasons.seen(id, viewer);
        if (!season.managed()) {
            throw new NotFound();
        }
        var guide = jdbc.sql("select guide from training.season where id = :id").param("id", id).query(String.class).single();
        return new SeasonFormPage(new SeasonForm(id, season.version(), season.unitId(), season.title(), guide, season.mostWishes(), season.wishesUntil(), season.checksUntil(), season.secondWishesUntil(), season.secondChecksUntil()),
                false, Map.of());
    }
}
