/** For whom a programme is: criteria, said as a sentence and held against people. */
@NullMarked
package yanxun.training.audience;

import org.jspecify.annotations.NullMarked;
