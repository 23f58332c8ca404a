/** Lessons prepared together, shown, chosen and delivered. */
@NullMarked
package yanxun.activity.lesson;

import org.jspecify.annotations.NullMarked;
