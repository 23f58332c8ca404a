package yanxun.credit.claim;

import java.util.UUID;

/** Hours of a claim were granted, or taken back. */
public record ClaimSettled(UUID claim, UUID wall, String reason) {}
