package yanxun.training;

import java.util.UUID;

/** A cohort was closed, or what came out of it has changed since: what was posted from it must be reckoned again. The reason is empty the first time. */
public record CohortSettled(UUID cohort, UUID wall, String reason) {}
