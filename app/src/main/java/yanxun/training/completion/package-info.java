/** Sessions of a cohort, its closing, and those who stayed away. */
@NullMarked
package yanxun.training.completion;

import org.jspecify.annotations.NullMarked;
