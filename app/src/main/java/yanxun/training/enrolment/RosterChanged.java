package yanxun.training.enrolment;

import java.util.UUID;
import yanxun.platform.access.Viewer;

/** Stays within the module: who has a place in a cohort is no longer the same; the sessions already announced follow at once. */
public record RosterChanged(UUID cohort, Viewer viewer) {}
