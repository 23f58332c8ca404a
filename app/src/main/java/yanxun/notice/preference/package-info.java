/** How each person wants to be told, and where. */
@NullMarked
package yanxun.notice.preference;

import org.jspecify.annotations.NullMarked;
