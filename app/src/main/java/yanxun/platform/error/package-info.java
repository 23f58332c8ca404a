/** What the program says when it refuses. */
@NullMarked
package yanxun.platform.error;

import org.jspecify.annotations.NullMarked;
