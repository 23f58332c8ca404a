/** Programmes: what is learnt, on which conditions, what it costs. */
@NullMarked
package yanxun.training.programme;

import org.jspecify.annotations.NullMarked;
