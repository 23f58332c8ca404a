package yanxun.plan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yanxun.plan.CalendarSource.Involved;
import yanxun.plan.CalendarSource.Pair;
import yanxun.plan.CalendarSource.Shared;
import yanxun.org.SchoolDays;

/** What collides on the calendar from a day on: two calls for the same people, a school called too often in one day, things on a holiday. */
record Collisions(List<Happening> happenings, LocalDate today) {
    static final int MOST_A_DAY = 3;
    private static final int MOST_PAIRS = 300;

    /** Activities that run at the same time; one that begins when the other ends does not collide. */
    List<Pair> overlapping() {
        var running = activities().sorted(Comparator.comparing(Happening::startsAt)).toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < running.size(); i++) {
            for (int j = i + 1; j < running.size() && running.get(j).startsAt().isBefore(running.get(i).endsAt()) && pairs.size() < MOST_PAIRS; j++) {
                pairs.add(new Pair(running.get(i).id(), running.get(j).id()));
            }
        }
        return pairs;
    }

    /** Activities of days that have more than a school can bear. */
    List<UUID> crowded() {
        return byDay().values().stream().filter(day -> day.size() > MOST_A_DAY).flatMap(List::stream).map(Happening::id).distinct().toList();
    }

    List<Hint> hints(List<Shared> shared, List<Involved> involved, SchoolDays days) {
        var known = happenings.stream().collect(Collectors.toMap(Happening::id, Function.identity(), (one, _) -> one));
        var hints = new ArrayList<Hint>();
        shared.stream().filter(each -> known.containsKey(each.one()) && known.containsKey(each.other()))
                .map(each -> new Hint.SamePeople(known.get(each.one()), known.get(each.other()), each.people(), each.names())).forEach(hints::add);
        hints.addAll(tooMany(involved));
        hints.addAll(onHolidays(days));
        return hints.stream().sorted(Comparator.comparing(Hint::on)).toList();
    }

    private List<Hint> tooMany(List<Involved> involved) {
        var hints = new ArrayList<Hint>();
        byDay().forEach((day, called) -> {
            var ids = called.stream().map(Happening::id).collect(Collectors.toSet());
            involved.stream().filter(each -> ids.contains(each.item())).collect(Collectors.groupingBy(Involved::school)).values().stream()
                    .filter(times -> times.stream().map(Involved::item).distinct().count() > MOST_A_DAY)
                    .forEach(times -> hints.add(new Hint.TooMany(day, times.getFirst().name(), (int) times.stream().map(Involved::item).distinct().count())));
        });
        return hints;
    }

    private List<Hint> onHolidays(SchoolDays days) {
        return happenings.stream().filter(each -> !each.dropped() && each.exact() && !each.from().isBefore(today))
                .flatMap(each -> days.special(each.from()).filter(special -> !special.working()).stream()
                        .map(special -> (Hint) new Hint.OnHoliday(each, special.name(), days.nearestWorking(each.from())))).toList();
    }

    private Map<LocalDate, List<Happening>> byDay() {
        return activities().collect(Collectors.groupingBy(Happening::from));
    }

    private java.util.stream.Stream<Happening> activities() {
        return happenings.stream().filter(each -> each.isActivity() && !each.dropped() && each.startsAt() != null && each.endsAt() != null && !each.to().isBefore(today));
    }
}
