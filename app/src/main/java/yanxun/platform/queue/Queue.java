package yanxun.platform.queue;

import java.util.Optional;
import yanxun.platform.error.Rejected;

/**
 * The one rule of waiting lists, whatever is waited for: a free place goes to the first who waits, nobody passes them, and nobody who has a place loses
 * it because there are fewer. Used under the lock of what has the places.
 *
 * @param <P> somebody who waits
 */
public interface Queue<P> {
    /** How many there are; {@link Integer#MAX_VALUE} where there is no limit. */
    int places();

    int held();

    Optional<P> first();

    /** Gives a place to the first who waits, and tells them. */
    void moveUp(P first);

    /** To be called whenever a place may have become free. */
    default void fill() {
        for (int free = free(); free > 0; free--) {
            var first = first();
            if (first.isEmpty()) {
                return;
            }
            moveUp(first.get());
        }
    }

    default int free() {
        return Math.max(0, places() - held());
    }

    /** Whether somebody who comes now gets a place. */
    default boolean isFreeForNewcomers() {
        return free() > 0 && first().isEmpty();
    }

    /** @param field of the form that says how many places there are to be */
    static void refuseFewer(int places, int held, String field) {
        if (places < held) {
            throw new Rejected("已有 {0} 人占着名额,名额不能少于这个数", held).beside(field);
        }
    }
}
