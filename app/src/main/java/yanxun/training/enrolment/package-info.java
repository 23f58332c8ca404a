/** Cohorts and who has a place in them. */
@NullMarked
package yanxun.training.enrolment;

import org.jspecify.annotations.NullMarked;
