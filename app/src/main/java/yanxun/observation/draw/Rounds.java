package yanxun.observation.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shares lessons among observers in turn: who has the fewest comes next. Nobody observes in the own school where others can, the own lesson never, nor two lessons at once. */
final class Rounds {
    record Observer(UUID id, String number, @Nullable UUID unit) {}

    record Seat(UUID teacher, UUID unit, @Nullable LocalDate date, @Nullable Integer period) {
        @Nullable String hour() {
            return date == null || period == null ? null : date + "/" + period;
        }
    }

    private final List<Observer> observers;
    private final boolean withinSchool;
    private final HashMap<UUID, Integer> load = new HashMap<>();
    private final HashSet<String> busy = new HashSet<>();

    /** @param withinSchool a school's own draw, where all observers are of the school */
    Rounds(List<Observer> observers, boolean withinSchool) {
        this.observers = List.copyOf(observers);
        this.withinSchool = withinSchool;
    }

    /** Fewer than asked for where there are not enough; the caller says so. */
    List<Observer> next(Seat seat, int each) {
        var chosen = new ArrayList<Observer>();
        observers.stream().filter(observer -> !observer.id().equals(seat.teacher()) && (withinSchool || !seat.unit().equals(observer.unit())) && (seat.hour() == null || !busy.contains(observer.id() + "/" + seat.hour())))
                .sorted(Comparator.comparingInt(observer -> load.getOrDefault(observer.id(), 0))).limit(each).forEach(chosen::add);
        chosen.forEach(observer -> takes(observer.id(), seat.date(), seat.period()));
        return chosen;
    }

    /** What somebody has to observe already. */
    void takes(UUID observer, @Nullable LocalDate date, @Nullable Integer period) {
        load.merge(observer, 1, Integer::sum);
        if (date != null && period != null) {
            busy.add(observer + "/" + date + "/" + period);
        }
    }
}
