/** The plan in its versions and the meeting that argues about it. */
@NullMarked
package yanxun.activity.argument;

import org.jspecify.annotations.NullMarked;
