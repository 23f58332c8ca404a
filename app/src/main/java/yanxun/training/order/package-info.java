/** What schools order, and the bureau's answer. */
@NullMarked
package yanxun.training.order;

import org.jspecify.annotations.NullMarked;
