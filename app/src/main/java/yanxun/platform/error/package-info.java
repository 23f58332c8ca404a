/** What can go wrong for a person, said in one sentence. */
@NullMarked
package yanxun.platform.error;

import org.jspecify.annotations.NullMarked;
