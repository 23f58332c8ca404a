package yanxun.credit.assessment;

import java.util.UUID;

/** What is to be assessed. @param over whether the year is judged as over */
public record AssessmentForm(UUID id, UUID unit, int year, UUID policy, boolean over) {}
