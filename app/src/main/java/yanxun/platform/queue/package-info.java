/** Places, and who waits for one. */
@NullMarked
package yanxun.platform.queue;

import org.jspecify.annotations.NullMarked;
