package yanxun.methods.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests, by turn, on the seats of offers; who sits may be moved to another of its wishes until it is settled. */
final class Seating<O> {
    private final Map<O, Integer> seats;
    private final List<List<O>> wishes;
    private final Map<Integer, O> held = new HashMap<>();
    private final Map<O, Set<Integer>> sitting = new HashMap<>();
    private final Set<Integer> settled = new HashSet<>();

    Seating(Map<O, Integer> seats, List<List<O>> wishes) {
        this.seats = seats;
        this.wishes = wishes;
        seats.keySet().forEach(offer -> sitting.put(offer, new java.util.TreeSet<>()));
    }

    Map<Integer, O> held() {
        return held;
    }

    /** Seats one more, moving others about, if that can be done without sending anybody away. */
    boolean takeIn(int turn) {
        return seat(turn, wishes.get(turn), new HashSet<>());
    }

    /** Gives one who sits the best wish that leaves a seat for everybody else who sits. */
    void settle(int turn) {
        var now = held.get(turn);
        if (now == null) {
            return;
        }
        for (var wish : wishes.get(turn)) {
            if (wish.equals(held.get(turn))) {
                break;
            }
            if (moved(turn, wish)) {
                break;
            }
        }
        settled.add(turn);
    }

    private boolean moved(int turn, O wish) {
        var before = held.get(turn);
        rise(turn);
        settled.add(turn);
        if (seat(turn, List.of(wish), new HashSet<>())) {
            return true;
        }
        settled.remove(turn);
        sit(turn, before);
        return false;
    }

    /** An augmenting path; nothing is changed unless one is found. */
    private boolean seat(int turn, List<O> options, Set<O> tried) {
        for (var offer : options) {
            if (!tried.add(offer)) {
                continue;
            }
            var there = sitting.get(offer);
            if (there.size() < seats.get(offer)) {
                sit(turn, offer);
                return true;
            }
            for (var other : List.copyOf(there)) {
                if (!settled.contains(other) && seat(other, wishes.get(other), tried)) {
                    sit(turn, offer);
                    return true;
                }
            }
        }
        return false;
    }

    private void sit(int turn, O offer) {
        rise(turn);
        held.put(turn, offer);
        sitting.get(offer).add(turn);
    }

    private void rise(int turn) {
        var before = held.remove(turn);
        if (before != null) {
            sitting.get(before).remove(turn);
        }
    }
}
