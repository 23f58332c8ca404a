/** Typefaces: what the norm calls for, and the best this machine has. */
@NullMarked
package yanxun.document.type;

import org.jspecify.annotations.NullMarked;
