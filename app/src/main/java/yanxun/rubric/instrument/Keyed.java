package yanxun.rubric.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yanxun.platform.error.NotFound;

/** Lists whose parts are known by a key. @param key of a part */
record Keyed<T>(Function<T, String> key) {
    /** In its place, or behind the last. */
    List<T> put(List<T> list, T part) {
        var changed = new ArrayList<>(list);
        int place = place(list, key.apply(part));
        if (place < 0) {
            changed.add(part);
        } else {
            changed.set(place, part);
        }
        return changed;
    }

    List<T> without(List<T> list, String gone) {
        get(list, gone);
        return list.stream().filter(part -> !key.apply(part).equals(gone)).toList();
    }

    /** Further up or down by so many places; at the ends it stays. */
    List<T> moved(List<T> list, String wanted, int by) {
        var part = get(list, wanted);
        var changed = new ArrayList<>(list);
        changed.remove(part);
        changed.add(Math.clamp(place(list, wanted) + (long) by, 0, changed.size()), part);
        return changed;
    }

    T get(List<T> list, String wanted) {
        return list.stream().filter(part -> key.apply(part).equals(wanted)).findFirst().orElseThrow(NotFound::new);
    }

    private int place(List<T> list, String wanted) {
        return IntStream.range(0, list.size()).filter(i -> key.apply(list.get(i)).equals(wanted)).findFirst().orElse(-1);
    }

    /** The first of d1, d2, d3… that is not taken. */
    static String free(String letter, Stream<String> taken) {
        var all = taken.toList();
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> letter + i).filter(key -> !all.contains(key)).findFirst().orElseThrow();
    }
}
