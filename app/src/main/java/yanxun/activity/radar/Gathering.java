package yanxun.activity.radar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yanxun.activity.schedule.Roster;
import yanxun.org.DistrictDays;
import yanxun.platform.access.Viewer;

/** Brings together what the radar looks at. The number of queries is the same whatever the size. */
@Component
class Gathering {
    private final RadarQueries queries;
    private final Roster roster;
    private final DistrictDays district;
    private final Rules rules;

    Gathering(RadarQueries queries, Roster roster, DistrictDays district, Rules rules) {
        this.queries = queries;
        this.roster = roster;
        this.district = district;
        this.rules = rules;
    }

    /** @param schools by name */
    record Gathered(Around around, Map<UUID, String> schools) {}

    Gathered gather(Sketch sketch, LocalDate from, LocalDate last, Viewer viewer) {
        var called = sketch.id() == null ? List.<Roster.Called>of() : roster.called(sketch.id(), sketch.state());
        var houses = queries.houses();
        var names = houses.stream().collect(Collectors.toMap(Houses.House::unit, Houses.House::name));
        var proposed = proposed(sketch, called, new Houses(houses));
        var rule = rules.own(sketch.wall()).orElse(RadarRule.STANDARD);
        var others = others(proposed, queries.announced(from, last, sketch.id(), viewer), new Houses(houses));
        return new Gathered(new Around(proposed, others, new Teachers(queries.teachers(proposed.schools())), district.between(sketch.wall(), from, last), rule), names);
    }

    private static Proposed proposed(Sketch sketch, List<Roster.Called> called, Houses houses) {
        var venue = houses.venue(sketch.place(), sketch.online(), sketch.host());
        var schools = Stream.concat(Stream.ofNullable(sketch.host()), called.stream().map(Roster.Called::unitId)).collect(Collectors.toSet());
        return new Proposed(venue, called.stream().map(Roster.Called::personId).collect(Collectors.toSet()), schools, sketch.leader(), sketch.speaker(),
                sketch.subject() == null ? Set.of() : Set.of(sketch.subject()), sketch.stage() == null ? List.of() : List.of(sketch.stage()), sketch.community());
    }

    private List<Other> others(Proposed proposed, List<RadarQueries.Announced> announced, Houses houses) {
        var ids = announced.stream().map(RadarQueries.Announced::id).toArray(UUID[]::new);
        var hosts = queries.hosts(ids).stream().collect(Collectors.groupingBy(RadarQueries.Host::activityId));
        var asked = new HashSet<>(proposed.people());
        Stream.ofNullable(proposed.leader()).forEach(asked::add);
        var people = new HashMap<UUID, Set<UUID>>();
        var schools = new HashMap<UUID, Set<UUID>>();
        queries.guests(ids, asked, proposed.schools()).forEach(guest -> {
            people.computeIfAbsent(guest.activityId(), _ -> new HashSet<>()).add(guest.personId());
            schools.computeIfAbsent(guest.activityId(), _ -> new HashSet<>()).add(guest.unitId());
        });
        return announced.stream().map(each -> {
            var own = hosts.getOrDefault(each.id(), List.of());
            own.forEach(host -> schools.computeIfAbsent(each.id(), _ -> new HashSet<>()).add(host.unitId()));
            Stream.ofNullable(each.leaderId()).forEach(leader -> people.computeIfAbsent(each.id(), _ -> new HashSet<>()).add(leader));
            var venue = houses.venue(each.place(), each.mode().equals("ONLINE"), own.isEmpty() ? null : own.getFirst().unitId());
            return new Other(each.id(), each.title(), each.startsAt(), each.endsAt(), each.place(), venue, people.getOrDefault(each.id(), Set.of()), schools.getOrDefault(each.id(), Set.of()),
                    each.leaderId(), each.speaker(), each.communityId(), each.seen());
        }).toList();
    }
}
