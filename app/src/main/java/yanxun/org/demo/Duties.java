package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.platform.demo.DemoRegion;

/** Who leads what: principals, deans, group leaders, class teachers. */
final class Duties {
    static final int NEW_CADRES = 96;

    private final DemoRegion region;
    private final Landscape land;
    private final Random chance;
    final List<Tables.Duty> rows = new ArrayList<>();
    private final Set<UUID> leading = new HashSet<>();

    Duties(DemoRegion region, Landscape land) {
        this.region = region;
        this.land = land;
        this.chance = region.chance("duties " + land.wall);
    }

    void distribute(List<Person> people) {
        Map<UUID, List<Person>> bySchool = people.stream().collect(Collectors.groupingBy(Person::unit));
        for (var school : land.schools) {
            var staff = bySchool.getOrDefault(school.id(), List.of()).stream().filter(person -> region.year() - person.employed() >= 6)
                    .sorted(Comparator.comparingInt(Person::employed).thenComparing(Person::number)).toList();
            lead(school, staff);
            groups(school, staff);
            classes(school, bySchool.getOrDefault(school.id(), List.of()));
        }
    }

    private void lead(School school, List<Person> staff) {
        take(staff, staff.size() / 4).ifPresent(person -> hold(person, "PRINCIPAL", school.id(), school.id(), null, null, ""));
        for (int i = 0; i < 1 + school.classes() / 24; i++) {
            take(staff, staff.size() / 3).ifPresent(person -> hold(person, "DEAN", school.id(), school.id(), null, null, ""));
        }
        for (int i = 0; i < (school.classes() >= 24 ? 3 : school.classes() >= 15 ? 1 : 0); i++) {
            take(staff, staff.size() / 2).ifPresent(person -> hold(person, "GRADE_DIRECTOR", school.id(), school.id(), person.stage(), null, ""));
        }
    }

    private void groups(School school, List<Person> staff) {
        land.groups.getOrDefault(school.id(), Map.of()).forEach((subject, group) -> {
            var able = staff.stream().filter(person -> subject.equals("综合") ? !land.groups.get(school.id()).containsKey(person.subject()) : person.teaches(subject)).toList();
            take(able, able.size() / 3).ifPresent(person -> {
                hold(person, "GROUP_LEADER", group, group, person.stage(), subject.equals("综合") ? null : subject, "");
                hold(person, "TEACHER", school.id(), school.id(), null, null, "");
            });
        });
    }

    private void classes(School school, List<Person> staff) {
        staff.stream().filter(person -> !leading.contains(person.id()) && (person.teaches("语文") || person.teaches("数学") || person.teaches("英语"))).limit(school.classes())
                .forEach(person -> hold(person, "CLASS_TEACHER", school.id(), school.id(), person.stage(), null, ""));
    }

    /** The first from there on who leads nothing yet. */
    java.util.Optional<Person> take(List<Person> able, int from) {
        var found = java.util.stream.Stream.concat(able.stream().skip(from), able.stream().limit(from)).filter(person -> !leading.contains(person.id())).findFirst();
        found.ifPresent(person -> leading.add(person.id()));
        return found;
    }

    void hold(Person person, String post, UUID unit, UUID scope, @Nullable String stage, @Nullable String subject, String because) {
        var since = LocalDate.of(Math.max(person.employed(), region.year() - 1 - chance.nextInt(8)), 9, 1);
        rows.add(new Tables.Duty(DemoRegion.id(chance), land.wall, person.id(), post, unit, scope, stage, subject, Tables.from(since), because));
    }

    /** In April the district moved its cadres: exactly so many took up their post then. */
    void renewCadres() {
        var middle = java.util.stream.IntStream.range(0, rows.size()).filter(at -> List.of("DEAN", "GRADE_DIRECTOR").contains(rows.get(at).post())).boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.shuffle(middle, chance);
        middle.stream().limit(NEW_CADRES).forEach(at -> {
            var old = rows.get(at);
            rows.set(at, new Tables.Duty(old.id(), old.wall(), old.personId(), old.post(), old.unitId(), old.scopeId(), old.stage(), old.subject(),
                    Tables.from(LocalDate.of(region.year(), 4, 15)), "干部调整"));
        });
    }
}
