package yanxun.activity.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import yanxun.activity.radar.Clash.Crowded;
import yanxun.activity.radar.Clash.Drained;
import yanxun.activity.radar.Clash.OffDay;
import yanxun.activity.radar.Clash.Taken;
import yanxun.org.SchoolDays;
import yanxun.platform.time.Times;

/** Says what an activity would collide with at a given time. Knows the rules and nothing of the database. */
final class Radar {
    private static final int LONGEST_DAYS = 14;

    private final Around around;
    private final Proposed proposed;
    /** Who is expected at each of the other activities too. */
    private final Map<UUID, List<UUID>> shared = new HashMap<>();
    private final Map<LocalDate, List<Clash>> days = new HashMap<>();

    Radar(Around around) {
        this.around = around;
        this.proposed = around.proposed();
        around.others().forEach(other -> shared.put(other.id(), common(other.people(), proposed.people())));
    }

    List<Clash> at(Instant from, Instant to) {
        var clashes = new ArrayList<Clash>();
        around.others().forEach(other -> clashes.addAll(other.overlaps(from, to) ? atOnce(other) : oneAfterTheOther(other, from, to)));
        Times.day(from).datesUntil(Times.day(to).plusDays(1)).limit(LONGEST_DAYS).forEach(day -> clashes.addAll(days.computeIfAbsent(day, this::on)));
        return clashes.stream().sorted(Comparator.comparing(Clash::severity).thenComparing(Comparator.comparingInt(Clash::weight).reversed())).toList();
    }

    /** Whoever leads both is told of as the leader. */
    private List<Clash> atOnce(Other other) {
        var clashes = new ArrayList<Clash>();
        var leader = proposed.leader();
        var leads = leader != null && other.people().contains(leader);
        var people = shared.get(other.id()).stream().filter(person -> !leads || !person.equals(leader)).toList();
        if (!people.isEmpty()) {
            clashes.add(new Clash.SamePeople(other, people));
        }
        if (leads) {
            clashes.add(new Taken(Taken.What.LEADER, other));
        }
        if (!proposed.speaker().isBlank() && proposed.speaker().equals(other.speaker())) {
            clashes.add(new Taken(Taken.What.SPEAKER, other));
        }
        if (proposed.venue().isSameRoom(other.venue())) {
            clashes.add(new Taken(Taken.What.ROOM, other));
        }
        return clashes;
    }

    private List<Clash> oneAfterTheOther(Other other, Instant from, Instant to) {
        var people = shared.get(other.id());
        var minutes = people.isEmpty() ? 0 : proposed.venue().minutesTo(other.venue()).orElse(0);
        var gap = other.gap(from, to);
        return gap < minutes ? List.of(new Clash.Journey(other, people, minutes, gap)) : List.of();
    }

    private List<Clash> on(LocalDate day) {
        var clashes = new ArrayList<Clash>(offDay(day));
        var others = around.others().stream().filter(other -> other.isOn(day)).toList();
        var outs = drained(others);
        if (!outs.isEmpty() && around.calendar().days().isWorking(day)) {
            clashes.add(new Drained(day, outs));
        }
        var loads = crowded(others);
        if (!loads.isEmpty()) {
            clashes.add(new Crowded(day, loads));
        }
        return clashes;
    }

    /** The weekend and the holidays between terms need no second sentence. */
    private List<Clash> offDay(LocalDate day) {
        var calendar = around.calendar();
        var exam = calendar.exam(day, proposed.stages()).map(each -> (Clash) OffDay.exam(day, each)).stream();
        if (calendar.days().isHoliday(day)) {
            return Stream.concat(Stream.of(OffDay.holiday(day, calendar.days().special(day).map(SchoolDays.Special::name).orElse(""))), exam).toList();
        } else if (!calendar.isInTerm(day)) {
            return Stream.concat(Stream.of(OffDay.outsideTerm(day)), exam).toList();
        }
        return calendar.days().isWorking(day) ? exam.toList() : Stream.concat(Stream.of(OffDay.weekend(day)), exam).toList();
    }

    /** Who stays in the own house is not away. */
    private List<Drained.Out> drained(List<Other> others) {
        var away = new HashMap<Teachers.Staff, Set<UUID>>();
        send(proposed.people(), proposed.venue(), away, true);
        others.forEach(other -> send(other.people(), other.venue(), away, false));
        return away.entrySet().stream().map(entry -> new Drained.Out(entry.getKey(), entry.getValue().size(), around.teachers().of(entry.getKey())))
                .filter(out -> around.rule().isTooMany(out.away(), out.teachers()))
                .sorted(Comparator.comparingDouble((Drained.Out out) -> -(double) out.away() / out.teachers()).thenComparing(out -> -out.away()).thenComparing(out -> out.staff().school())).toList();
    }

    /** Only staffs of which the activity itself calls somebody matter. */
    private void send(Set<UUID> people, Venue venue, Map<Teachers.Staff, Set<UUID>> away, boolean calling) {
        for (var person : people) {
            for (var staff : around.teachers().staffs(person)) {
                var concerned = !staff.school().equals(venue.unit()) && (proposed.subjects().isEmpty() || proposed.subjects().contains(staff.subject()));
                if (concerned && calling) {
                    away.computeIfAbsent(staff, _ -> new HashSet<>()).add(person);
                } else if (concerned && away.containsKey(staff)) {
                    away.get(staff).add(person);
                }
            }
        }
    }

    private List<Crowded.Load> crowded(List<Other> others) {
        var loads = new HashMap<UUID, Integer>();
        others.forEach(other -> other.schools().stream().filter(proposed.schools()::contains).forEach(school -> loads.merge(school, 1, Integer::sum)));
        var crowded = new ArrayList<Crowded.Load>();
        var together = (int) others.stream().filter(other -> proposed.community() != null && proposed.community().equals(other.community())).count() + 1;
        if (around.rule().isCrowded(together)) {
            crowded.add(new Crowded.Load(null, together));
        }
        loads.entrySet().stream().filter(load -> around.rule().isCrowded(load.getValue() + 1)).sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(load -> crowded.add(new Crowded.Load(load.getKey(), load.getValue() + 1)));
        return crowded;
    }

    private static List<UUID> common(Set<UUID> some, Set<UUID> others) {
        var few = some.size() < others.size() ? some : others;
        var many = few == some ? others : some;
        return few.stream().filter(many::contains).filter(Objects::nonNull).toList();
    }
}
