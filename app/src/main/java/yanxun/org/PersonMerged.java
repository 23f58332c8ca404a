package yanxun.org;

import java.util.UUID;

/** Two records of one person have become one: what named {@code gone} names {@code stays}. */
public record PersonMerged(UUID merger, UUID gone, UUID stays) {}
