package yanxun.credit.claim;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import yanxun.methods.draw.Lot;

/**
 * Draws lots anybody can draw again: the claims in the order of SHA-256 over "seed:claim id", of these the first so many in a hundred,
 * at least one.
 */
final class Draw {
    private Draw() {}

    static List<UUID> of(List<UUID> claims, String seed, int percent) {
        int count = claims.isEmpty() ? 0 : Math.max(1, Math.ceilDiv(claims.size() * percent, 100));
        return claims.stream().distinct().sorted(Comparator.comparing(claim -> lot(seed, claim))).limit(count).toList();
    }

    static String lot(String seed, UUID claim) {
        return Lot.sha256(seed + ":" + claim);
    }

    /** Stands for the whole of the claims there were: whoever draws again knows that it was from the same. */
    static String digest(List<UUID> claims) {
        return Lot.sha256(String.join("\n", claims.stream().map(UUID::toString).sorted().toList()));
    }
}
