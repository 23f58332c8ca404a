package yanxun.methods.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws from each stratum as many as it has places: everybody's lot is SHA-256 of {@code seed/key} (with a value that nobody knew beforehand, the beacon:
 * {@code seed/beacon/key}); sorted by their 64 hexadecimal digits, the first are chosen, the others are reserves in that order. The result depends only on the
 * arguments and not on the order of the candidates. An organizer who knows the candidates could try seeds before committing to one: a beacon such as the winning
 * number of a lottery drawn after the commitment keeps even that away.
 */
public final class Draw {
    private Draw() {}

    public record Ticket(String key, String lot) {}

    /** How one stratum came out. */
    public record Selection(String stratum, int places, List<Ticket> chosen, List<Ticket> reserves) {}

    /** @throws IllegalArgumentException where the frame has {@link Frame#troubles() troubles} */
    public static List<Selection> of(Frame frame, String seed, @Nullable String beacon) {
        if (!frame.troubles().isEmpty()) {
            throw new IllegalArgumentException(frame.troubles().toString());
        }
        var whole = beacon == null ? seed : seed + "/" + beacon;
        var selections = new ArrayList<Selection>();
        frame.byStratum().forEach((stratum, candidates) -> {
            var order = candidates.stream().map(candidate -> new Ticket(candidate.key(), Lot.of(whole, candidate.key()))).sorted(Comparator.comparing(Ticket::lot)).toList();
            int cut = Math.min(stratum.places(), order.size());
            selections.add(new Selection(stratum.name(), stratum.places(), order.subList(0, cut), order.subList(cut, order.size())));
        });
        return selections;
    }
}
