/** A policy held against everybody of a unit; what was found, and what people say to it. */
@NullMarked
package yanxun.credit.assessment;

import org.jspecify.annotations.NullMarked;
