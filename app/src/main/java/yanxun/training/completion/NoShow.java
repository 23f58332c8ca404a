package yanxun.training.completion;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Stayed away from a place without leave 无故缺席: no wishes in the first season opened afterwards, unless the excuse was accepted. It ends with that season by itself. */
public record NoShow(Instant notedAt, @Nullable Boolean accepted) {
    /** @param openings when the seasons of the district were opened, this one among them */
    public boolean bars(Instant opening, Collection<Instant> openings) {
        var first = openings.stream().filter(each -> each.isAfter(notedAt)).min(Instant::compareTo);
        return !Boolean.TRUE.equals(accepted) && first.isPresent() && first.get().equals(opening);
    }
}
