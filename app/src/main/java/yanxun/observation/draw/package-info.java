/** Random draws of whom to see: committed to beforehand, revealed afterwards, recomputed by anybody. */
@NullMarked
package yanxun.observation.draw;

import org.jspecify.annotations.NullMarked;
