/** Why somebody could not take part: proposed by the school with evidence, decided by the bureau. */
@NullMarked
package yanxun.credit.circumstance;

import org.jspecify.annotations.NullMarked;
