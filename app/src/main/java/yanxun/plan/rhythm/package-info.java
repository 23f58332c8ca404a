/** The rhythm an office keeps the year round, put into a plan's calendar, and the reminders of what is due. */
@NullMarked
package yanxun.plan.rhythm;

import org.jspecify.annotations.NullMarked;
