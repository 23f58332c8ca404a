/** A region that lives: every module plays its part of a year through its own use cases. */
@NullMarked
package yanxun.platform.demo;

import org.jspecify.annotations.NullMarked;
