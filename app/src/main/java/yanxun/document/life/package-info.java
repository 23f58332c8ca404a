/** The states a document goes through, and finding it to act on it. */
@NullMarked
package yanxun.document.life;

import org.jspecify.annotations.NullMarked;
