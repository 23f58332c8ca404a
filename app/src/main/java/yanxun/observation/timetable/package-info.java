/** Timetables of schools: taken in, looked at by class, teacher and day, and led on to a lesson that is observed. */
@NullMarked
package yanxun.observation.timetable;

import org.jspecify.annotations.NullMarked;
