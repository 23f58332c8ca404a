/** Taking a copy of everything while people work, and putting it back. */
@NullMarked
package yanxun.platform.data.backup;

import org.jspecify.annotations.NullMarked;
