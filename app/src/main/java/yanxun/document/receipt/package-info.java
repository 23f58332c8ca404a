/** To whom a document goes, who has signed for it, and who is reminded. */
@NullMarked
package yanxun.document.receipt;

import org.jspecify.annotations.NullMarked;
