package yanxun.activity;

import java.util.UUID;

/** The notice went out to the people it addresses. */
public record ActivityPublished(UUID activity, UUID wall) {}
