/** The calendar: plan entries and activities by month, week, agenda and list, what collides in it, and the feed phones subscribe to. */
@NullMarked
package yanxun.plan.calendar;

import org.jspecify.annotations.NullMarked;
