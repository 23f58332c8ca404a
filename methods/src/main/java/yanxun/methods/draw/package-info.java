/** Drawing lots that anybody can draw again: a seed committed to beforehand and revealed afterwards, and nothing but SHA-256 and sorting in between. Begin at {@link yanxun.methods.draw.Draw}. */
@NullMarked
package yanxun.methods.draw;

import org.jspecify.annotations.NullMarked;
