package yanxun.org.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A further region, and who will run it. */
public record RegionForm(@Nullable UUID id, @Nullable String kind, @Nullable String name, @Nullable String shortName, @Nullable String institute, @Nullable String login, @Nullable String admin) {}
