/** Measurements of the program from outside: each prints ours, the limit or the peer, and the ratio, from one run. */
@NullMarked
package yanxun.bench;

import org.jspecify.annotations.NullMarked;
