package yanxun.training.enrolment;

import java.util.UUID;
import yanxun.platform.access.Viewer;

/** Stays within the module: a cohort was called off, its sessions go with it. */
public record CohortCancelled(UUID cohort, Viewer viewer) {}
