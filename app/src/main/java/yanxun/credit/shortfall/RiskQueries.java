package yanxun.credit.shortfall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.figure.Kept;
import yanxun.platform.figure.Stamps;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

@Component
class RiskQueries {
    private static final long MOST_PEOPLE = 400_000;

    private final JdbcClient jdbc;
    private final Risks risks;
    private final Stamps stamps;
    private final Clock clock;
    private final Kept<Risks.Survey> surveys = new Kept<>(MOST_PEOPLE, survey -> survey.risks().size());

    RiskQueries(JdbcClient jdbc, Risks risks, Stamps stamps, Clock clock) {
        this.jdbc = jdbc;
        this.risks = risks;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** What a survey depends on but the rows: who is behind changes with the day, too. */
    private record Asked(UUID unit, SchoolYear year, LocalDate day) {}

    /** @param above itself, its district and what lies above them: policies may come from there */
    record Root(UUID id, String name, UUID wall, boolean district, List<UUID> ancestors) {
        UUID[] above() {
            return ancestors.toArray(UUID[]::new);
        }
    }

    RiskPage page(@Nullable UUID unit, @Nullable Integer asked, int number, Viewer viewer) {
        var current = SchoolYear.of(Times.day(clock.instant()));
        var year = asked == null || asked < 2000 || asked > current.start() ? current : new SchoolYear(asked);
        var root = root(unit, viewer);
        var asks = new Asked(root.id(), year, Times.day(clock.instant()));
        var survey = surveys.get(asks, stamps.latest(root.above()), () -> risks.of(root.id(), root.wall(), year));
        var district = root.district() && unit == null;
        var people = district ? List.<RiskPage.Row>of() : people(survey.risks());
        var from = Math.min(Page.offset(number), people.size());
        var page = new Page<>(people.subList(from, Math.min(people.size(), from + Page.SIZE)), number, Page.SIZE, people.size());
        var months = Pace.MONTHS - Pace.months(year, Times.day(clock.instant()));
        return new RiskPage(year, months, survey.ruled(), unit, root.name(), district ? units(survey) : List.of(), page, survey.assessed().values().stream().mapToInt(Integer::intValue).sum(), viewer.districts(Permission.SEE_HOURS).length > 0);
    }

    /** The unit asked for, if it is in reach; else the widest the viewer looks after. */
    private Root root(@Nullable UUID unit, Viewer viewer) {
        return jdbc.sql("""
                select u.id, u.name, u.wall, u.id = u.wall as district, array(select r.ancestor from org.reach_card r where r.descendant = u.id and r.valid @> current_date) as ancestors from org.unit_card u
                 where (u.id = :unit or :unit::uuid is null and u.id = any (:scopes::uuid[]))
                   and
                """ + Reach.covers("u.id", "scopes") + """
                 order by u.id = u.wall desc, u.id = :home desc, u.name limit 1
                """).param("unit", unit, java.sql.Types.OTHER).param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("home", viewer.unit()).query(Root.class).optional().orElseThrow(NotFound::new);
    }

    record Name(UUID id, String number, String name, String unitName) {}

    private List<RiskPage.Row> people(List<Risks.Risk> risks) {
        var lacking = risks.stream().collect(Collectors.toMap(Risks.Risk::person, Function.identity()));
        return jdbc.sql("select p.id, p.number, p.name, coalesce(u.short_name, '') as unit_name from org.person_card p left join org.unit_card u on u.id = p.unit_id where p.id = any (:people::uuid[])")
                .param("people", lacking.keySet().toArray(UUID[]::new)).query(Name.class).list().stream()
                .map(name -> new RiskPage.Row(name.id(), name.number(), name.name(), name.unitName(), lacking.get(name.id()).lacks()))
                .sorted(Comparator.comparing(RiskPage.Row::unitName).thenComparing(RiskPage.Row::name).thenComparing(RiskPage.Row::number)).toList();
    }

    private List<RiskPage.UnitRow> units(Risks.Survey survey) {
        record Unit(UUID id, String name) {}
        Map<UUID, Long> counts = survey.risks().stream().collect(Collectors.groupingBy(Risks.Risk::unit, Collectors.counting()));
        return jdbc.sql("select id, name from org.unit_card where id = any (:units::uuid[]) order by name").param("units", survey.assessed().keySet().toArray(UUID[]::new)).query(Unit.class).list().stream()
                .map(unit -> new RiskPage.UnitRow(unit.id(), unit.name(), survey.assessed().getOrDefault(unit.id(), 0), counts.getOrDefault(unit.id(), 0L).intValue())).toList();
    }
}
