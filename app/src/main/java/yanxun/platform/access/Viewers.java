package yanxun.platform.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yanxun.platform.data.PersonId;

/** Finds out what somebody may see today; the module that keeps people and duties answers. */
public interface Viewers {
    /** Whose sessions these are, by their hashes, without those last used before the given moment. */
    Map<String, Seen> ofSessions(Collection<String> tokenHashes, Instant oldest);

    /** With all hats on: for work that acts in somebody's name. */
    Optional<Viewer> of(PersonId person);

    Optional<Viewer> ofAccount(UUID account);

    /** @param at when the session was last noted as used */
    record Seen(Viewer viewer, Instant at) {}
}
