/** Robots in the groups of units, and what they say there. */
@NullMarked
package yanxun.notice.robot;

import org.jspecify.annotations.NullMarked;
