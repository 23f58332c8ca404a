package yanxun.methods.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the places of a menu to requests with ranked wishes.
 *
 * <p>Who comes first: those who went away empty more often, then those who were served less, then the draw (SHA-256 of seed and id, so that
 * anybody can repeat it). As many are served as can be: in that order each request is taken in if there is a way to seat it together with
 * everybody taken in before (augmenting paths; sets of requests that can be seated form a transversal matroid, hence taking them greedily
 * serves both the most and the first, Edmonds and Fulkerson 1965). Then, again in order, each gets the best of its wishes that leaves a seat
 * for everybody taken in (serial dictatorship within the served).
 *
 * <p>The result depends only on the arguments. Cost: requests × wishes × edges; a thousand requests with five wishes take milliseconds.
 */
public final class FairAllocation {
    private FairAllocation() {}

    /** @param seats how many requests it can serve, at least 0 */
    public record Offer<O>(O id, int seats) {}

    /**
     * @param lost how often in a row it went away empty before
     * @param served how often it was served in the time that counts
     * @param wishes offers, the dearest first; offers that are not there are passed over
     */
    public record Request<R, O>(R id, int lost, int served, List<O> wishes) {}

    /** What a request got, and why not what it wished more. {@code offer} is null, {@code rank} 0 for one that went away empty. */
    public record Decision<R, O>(R request, int turn, O offer, int rank, List<Refusal<R, O>> refusals) {
        public boolean served() {
            return rank > 0;
        }
    }

    /** A wish that was dearer: who got its seats before, and who would else have gone away empty. */
    public record Refusal<R, O>(O offer, List<R> earlier, List<R> needing) {}

    /** The decisions, in the order of turns. */
    public static <R, O> List<Decision<R, O>> allocate(List<Offer<O>> offers, List<Request<R, O>> requests, String seed) {
        var order = Turns.inOrder(requests, seed);
        var seats = new LinkedHashMap<O, Integer>();
        offers.forEach(offer -> seats.merge(offer.id(), Math.max(0, offer.seats()), Integer::sum));
        var wishes = order.stream().map(request -> request.wishes().stream().filter(seats::containsKey).distinct().toList()).toList();
        var seating = new Seating<>(seats, wishes);
        for (int turn = 0; turn < order.size(); turn++) {
            seating.takeIn(turn);
        }
        for (int turn = 0; turn < order.size(); turn++) {
            seating.settle(turn);
        }
        var decisions = new ArrayList<Decision<R, O>>();
        for (int turn = 0; turn < order.size(); turn++) {
            decisions.add(decision(turn, order, wishes.get(turn), seating.held()));
        }
        return decisions;
    }

    private static <R, O> Decision<R, O> decision(int turn, List<Request<R, O>> order, List<O> wishes, Map<Integer, O> held) {
        var got = held.get(turn);
        var refusals = new ArrayList<Refusal<R, O>>();
        for (var wish : wishes) {
            if (wish.equals(got)) {
                break;
            }
            var earlier = new ArrayList<R>();
            var needing = new ArrayList<R>();
            for (int other = 0; other < order.size(); other++) {
                if (wish.equals(held.get(other))) {
                    (other < turn ? earlier : needing).add(order.get(other).id());
                }
            }
            refusals.add(new Refusal<>(wish, earlier, needing));
        }
        var request = order.get(turn);
        return new Decision<>(request.id(), turn + 1, got, got == null ? 0 : request.wishes().indexOf(got) + 1, refusals);
    }
}
