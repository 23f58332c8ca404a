/** The plan in life: its pages, its state, what has become of its tasks and entries. */
@NullMarked
package yanxun.plan.progress;

import org.jspecify.annotations.NullMarked;
