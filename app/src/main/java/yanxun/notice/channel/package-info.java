/** The outbox: what leaves the house, by which channel, and what became of it. */
@NullMarked
package yanxun.notice.channel;

import org.jspecify.annotations.NullMarked;
