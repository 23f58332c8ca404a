package yanxun.document.badge;

import java.util.Optional;
import java.util.UUID;

/** A unit as the issuer of credentials, by its public address. */
record Issuer(String root, UUID unit) {
    private static final String PATH = "/issuers/";

    String id() {
        return root + PATH + unit;
    }

    String method(Multikey key) {
        return id() + "#" + key.text();
    }

    String statusList(int number) {
        return id() + "/status/" + number;
    }

    /** The unit an issuer's address names, wherever this program was reached when it was written. */
    static Optional<UUID> unitOf(String id) {
        int at = id.indexOf(PATH);
        try {
            return at < 0 ? Optional.empty() : Optional.of(UUID.fromString(id.substring(at + PATH.length()).split("[/#?]", 2)[0]));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
