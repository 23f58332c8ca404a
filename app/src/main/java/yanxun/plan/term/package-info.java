/** Terms, their weeks, holidays and working days, as plans and the calendar count them. */
@NullMarked
package yanxun.plan.term;

import org.jspecify.annotations.NullMarked;
