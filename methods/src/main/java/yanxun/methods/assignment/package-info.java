/** Giving what is scarce to those who asked for it. */
@NullMarked
package yanxun.methods.assignment;

import org.jspecify.annotations.NullMarked;
