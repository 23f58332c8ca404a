package yanxun.activity.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing on the menu, and for how many schools it is enough. */
public record Offer(UUID id, String title, String form, @Nullable String stage, @Nullable String subject, String guide, int capacity) {}
