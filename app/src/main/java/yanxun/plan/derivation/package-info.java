/** What a plan's standing is derived from: its targets from figures. */
@NullMarked
package yanxun.plan.derivation;

import org.jspecify.annotations.NullMarked;
