package yanxun.platform.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was reckoned once, for as long as the district it was reckoned for has not changed. Who asks while it is being reckoned waits for it.
 * Inside a transaction nothing kept is trusted and nothing is kept: it may have changed what nobody else sees yet.
 */
public final class Kept<V> {
    private final Cache<Object, Stamped<V>> known;

    /** @param most how much is kept at all, by the weight of what is kept */
    public Kept(long most, ToIntFunction<V> weight) {
        this.known = Caffeine.newBuilder().maximumWeight(most).<Object, Stamped<V>>weigher((_, stamped) -> 1 + weight.applyAsInt(stamped.value())).build();
    }

    private record Stamped<V>(long stamp, V value) {}

    /**
     * @param key what was asked: everything the answer depends on but the rows
     * @param stamp of the district, read before; a later one comes from later rows and is as good
     */
    public V get(Object key, long stamp, Supplier<V> reckon) {
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
