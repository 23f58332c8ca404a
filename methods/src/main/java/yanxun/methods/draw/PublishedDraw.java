package yanxun.methods.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.methods.draw.Frame.Trouble;
import yanxun.methods.draw.Frame.Trouble.Kind;

/**
 * A draw as it was made public, to be held against itself.
 *
 * @param commitment published before: {@link Lot#commitment}
 * @param digest     published before where it was: {@link Frame#digest}
 * @param beacon     a public value drawn after the commitment, where one was announced
 * @param total      places to be shared in proportion to the candidates; null where each stratum has its own number
 * @param chosen     keys, in any order
 * @param reserves   keys in the order in which they would move up, stratum after stratum; null where they were not published
 */
public record PublishedDraw(String commitment, String seed, String salt, @Nullable String beacon, @Nullable String digest, @Nullable Integer total, Frame frame, List<String> chosen,
        @Nullable List<String> reserves) {
    /** Everything that does not hold; empty for a genuine draw. */
    public List<Trouble> troubles() {
        var troubles = new ArrayList<>(frame.troubles());
        if (!Lot.commitment(seed, salt).equalsIgnoreCase(commitment)) {
            troubles.add(new Trouble(Kind.COMMITMENT_BROKEN, ""));
        }
        if (!Lot.isSalt(salt)) {
            troubles.add(new Trouble(Kind.SALT_UNUSABLE, ""));
        }
        if (digest != null && !frame.digest().equalsIgnoreCase(digest)) {
            troubles.add(new Trouble(Kind.FRAME_CHANGED, ""));
        }
        if (frame.troubles().isEmpty()) {
            sharing(troubles);
            choosing(troubles);
        }
        return troubles;
    }

    private void sharing(List<Trouble> troubles) {
        if (total != null) {
            var fair = Frame.proportional(frame.strata().stream().map(Frame.Stratum::name).toList(), total, frame.candidates(), frame.exclusions()).strata();
            frame.strata().stream().filter(stratum -> !fair.contains(stratum)).forEach(stratum -> troubles.add(new Trouble(Kind.PLACES_NOT_SHARED, stratum.name())));
        }
    }

    private void choosing(List<Trouble> troubles) {
        var drawn = Draw.of(frame, seed, beacon);
        var due = drawn.stream().flatMap(selection -> selection.chosen().stream()).map(Draw.Ticket::key).collect(Collectors.toCollection(LinkedHashSet::new));
        var known = frame.candidates().stream().map(Frame.Candidate::key).collect(Collectors.toSet());
        var out = frame.exclusions().stream().map(Frame.Exclusion::key).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var key : chosen) {
            if (!seen.add(key)) {
                troubles.add(new Trouble(Kind.CHOSEN_TWICE, key));
            } else if (!due.contains(key)) {
                troubles.add(new Trouble(!known.contains(key) ? Kind.CHOSEN_UNKNOWN : out.contains(key) ? Kind.CHOSEN_EXCLUDED : Kind.CHOSEN_WITHOUT_LOT, key));
            }
        }
        due.stream().filter(key -> !seen.contains(key)).forEach(key -> troubles.add(new Trouble(Kind.PASSED_OVER, key)));
        if (reserves != null && !reserves.equals(drawn.stream().flatMap(selection -> selection.reserves().stream()).map(Draw.Ticket::key).toList())) {
            troubles.add(new Trouble(Kind.RESERVES_DIFFER, ""));
        }
    }
}
