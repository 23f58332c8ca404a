/** Numbers without gaps, and the register of what was issued. */
@NullMarked
package yanxun.document.numbering;

import org.jspecify.annotations.NullMarked;
