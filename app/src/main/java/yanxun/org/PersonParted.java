package yanxun.org;

import java.util.UUID;

/** A merger was taken back: what had followed names {@code gone} again. */
public record PersonParted(UUID merger, UUID gone, UUID stays) {}
