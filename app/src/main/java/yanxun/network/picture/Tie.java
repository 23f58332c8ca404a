package yanxun.network.picture;

import java.util.List;
import java.util.UUID;

/** A community on the day of the picture. */
record Tie(UUID id, String name, String kind, UUID leadId, List<UUID> partners) {}
