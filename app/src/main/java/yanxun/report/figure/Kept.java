package yanxun.report.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was reckoned once, for as long as the district it was reckoned for has not changed. Who asks while it is being reckoned waits for it.
 * Inside a transaction nothing kept is trusted and nothing is kept: it may have changed what nobody else sees yet.
 */
final class Kept<V> {
    private final Cache<Key, Stamped<V>> known;

    Kept(long most, ToIntFunction<V> weight) {
        this.known = Caffeine.newBuilder().maximumWeight(most).<Key, Stamped<V>>weigher((_, stamped) -> 1 + weight.applyAsInt(stamped.value())).build();
    }

    /** @param what the figure, or the rows of several */
    record Key(String what, UUID unit, UUID wall, Period period) {}

    private record Stamped<V>(long stamp, V value) {}

    /** @param stamp of the district, read before; a later one comes from later rows and is as good */
    V get(Key key, long stamp, Supplier<V> reckon) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reckon.get();
        }
        var fresh = known.getIfPresent(key);
        if (fresh == null || fresh.stamp() < stamp) {
            fresh = Objects.requireNonNull(known.asMap().compute(key, (_, old) -> old != null && old.stamp() >= stamp ? old : new Stamped<>(stamp, reckon.get())));
        }
        return fresh.value();
    }
}
