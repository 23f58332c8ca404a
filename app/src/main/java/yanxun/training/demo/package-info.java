/** The demo region's year of training. */
@NullMarked
package yanxun.training.demo;

import org.jspecify.annotations.NullMarked;
