/** The observation page that works without a network, and what it talks to when there is one. */
@NullMarked
package yanxun.observation.offline;

import org.jspecify.annotations.NullMarked;
