/** Lessons that are observed, and who is to observe them. */
@NullMarked
package yanxun.observation.lesson;

import org.jspecify.annotations.NullMarked;
