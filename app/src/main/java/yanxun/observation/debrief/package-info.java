/** What comes of an observed lesson: talked over, told to the teacher, answered, followed up. */
@NullMarked
package yanxun.observation.debrief;

import org.jspecify.annotations.NullMarked;
