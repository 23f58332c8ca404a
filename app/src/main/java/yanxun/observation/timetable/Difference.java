package yanxun.observation.timetable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import yanxun.methods.draw.Lot;

/** What a new timetable changes in the one that stands. */
public record Difference(List<Slot> added, List<Slot> removed, int unchanged) {
    static Difference between(List<Slot> standing, List<Slot> wanted) {
        var before = standing.stream().collect(Collectors.toMap(Slot::key, Function.identity(), (one, _) -> one));
        var after = wanted.stream().collect(Collectors.toMap(Slot::key, Function.identity(), (one, _) -> one));
        var added = after.values().stream().filter(slot -> !before.containsKey(slot.key())).sorted(Slot.ORDER).toList();
        var removed = before.values().stream().filter(slot -> !after.containsKey(slot.key())).sorted(Slot.ORDER).toList();
        return new Difference(added, removed, after.size() - added.size());
    }

    /** Stands for a whole timetable: whoever looked at one knows whether it is still that one. */
    static String digest(List<Slot> slots) {
        return Lot.sha256(slots.stream().map(Slot::key).sorted().collect(Collectors.joining("\n")));
    }

    public boolean changesNothing() {
        return added.isEmpty() && removed.isEmpty();
    }
}
