package yanxun.platform.data;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers: version 7 (RFC 9562), so that rows written together lie together in the index. */
public final class Id {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Id() {}

    public static UUID next() {
        var high = (System.currentTimeMillis() << 16) | 0x7000 | (RANDOM.nextInt() & 0x0FFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
