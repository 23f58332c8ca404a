package yanxun.training;

import java.util.UUID;

/** Somebody has handed in what was owed to a cohort; a closed cohort looks again whether that completes it. */
public record ConditionMet(UUID cohort, UUID wall, UUID person) {}
