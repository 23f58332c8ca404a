package yanxun.document.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** So many looks a minute from one address: enough for a school behind one, too few to guess. Each node counts for itself. */
@Component
class Patience {
    static final int LOOKS = 60;

    private final Cache<String, AtomicInteger> looks = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(100_000).build();

    boolean lasts(String address) {
        return looks.get(address, _ -> new AtomicInteger()).incrementAndGet() <= LOOKS;
    }
}
