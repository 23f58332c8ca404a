package yanxun.network.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hosting by turns: next is whoever's last hosting lies longest ago, or who never hosted; among these the order of the list decides. So turns
 * go round the list; who stood in for another goes to the end, and the other stays next. A skipped turn counts as hosted that day.
 */
record Turns(List<UUID> order, List<Taken> taken) {

    /** @param reason of a turn that was skipped */
    record Taken(UUID unit, LocalDate on, @Nullable UUID activity, @Nullable String reason) {}

    Optional<UUID> next() {
        return queue().stream().findFirst();
    }

    /** Everybody, next first. */
    List<UUID> queue() {
        var last = last();
        var queue = new ArrayList<>(order);
        queue.sort(Comparator.comparing((UUID unit) -> last.containsKey(unit) ? last.get(unit).on() : LocalDate.MIN));
        return queue;
    }

    int hosted(UUID unit) {
        return (int) taken.stream().filter(each -> each.unit().equals(unit) && each.reason() == null).count();
    }

    /** The last turn each has taken. */
    Map<UUID, Taken> last() {
        var last = new HashMap<UUID, Taken>();
        taken.forEach(each -> last.merge(each.unit(), each, (one, other) -> other.on().isBefore(one.on()) ? one : other));
        return last;
    }
}
