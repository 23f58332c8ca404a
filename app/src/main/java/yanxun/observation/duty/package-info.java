/** What posts owe in observed lessons, who has done how much, and whose lessons nobody has seen. */
@NullMarked
package yanxun.observation.duty;

import org.jspecify.annotations.NullMarked;
