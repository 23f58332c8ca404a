package yanxun.network.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** The network of a day; three queries, whatever its size. */
@Component
class NetworkQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    NetworkQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    NetworkPage page(@Nullable LocalDate asOf, @Nullable UUID community, @Nullable List<String> open, String q, Viewer viewer) {
        var today = Times.day(clock.instant());
        var on = asOf == null ? today : asOf;
        var within = places(on);
        var network = new Network(Stream.concat(above(within, on).stream(), within.stream()).toList(), ties(on));
        Set<String> branches = open == null ? Set.of() : new TreeSet<>(open.stream().filter(branch -> branch.matches("-?[a-z][0-9a-z-]{1,80}")).limit(400).toList());
        var roots = network.roots();
        var found = new Search(q.strip(), roots);
        return new NetworkPage(Picture.of(roots, new Opening(branches, community, found, roots)), network.counts(), on, on.equals(today), branches, community, q.strip(), found.total(),
                Opening.mayOpenAll(roots),
                network.ties().stream().map(tie -> new NetworkPage.Choice(tie.id(), tie.name())).toList(),
                network.unattached().stream().map(place -> new NetworkPage.Choice(place.id(), place.name())).toList(), viewer.may(Permission.MANAGE_UNITS));
    }

    private List<Place> places(LocalDate on) {
        return jdbc.sql("""
                select id, kind, short_name as name, parent_id, false as above from org.unit_past_card
                 where valid @> :on::date and kind in ('CITY', 'COUNTY', 'TOWNSHIP', 'BUREAU', 'SCHOOL', 'TEACHING_POINT', 'SUBJECT_GROUP', 'STUDIO') order by kind, code nulls last, name
                """).param("on", on).query(Place.class).list();
    }

    /** The city above the viewer's county, with its bureaus: their names are public within the region, their data stay closed. */
    private List<Place> above(List<Place> within, LocalDate on) {
        var here = within.stream().map(Place::id).collect(Collectors.toSet());
        var cities = within.stream().filter(place -> place.kind().equals("COUNTY") && place.parentId() != null && !here.contains(place.parentId())).map(Place::parentId).distinct().toArray(UUID[]::new);
        return cities.length == 0 ? List.of() : Scope.everywhere(() -> jdbc.sql("""
                select id, kind, short_name as name, parent_id, true as above from org.unit_past_card
                 where valid @> :on::date and (id = any (:cities::uuid[]) and kind = 'CITY' or parent_id = any (:cities::uuid[]) and kind = 'BUREAU') order by kind, code nulls last, name
                """).param("on", on).param("cities", cities).query(Place.class).list());
    }

    private List<Tie> ties(LocalDate on) {
        return jdbc.sql("""
                select c.id, c.name, c.kind, c.lead_id, coalesce(array_agg(p.unit_id order by p.valid, p.unit_id) filter (where p.unit_id is not null), '{}') as partners
                  from network.community c left join network.partner p on p.community_id = c.id and p.valid @> :on::date
                 where c.valid @> :on::date group by c.id order by c.name
                """).param("on", on).query(Tie.class).list();
    }
}
