/** Writing, issuing and withdrawing official documents, and reading them. */
@NullMarked
package yanxun.document.official;

import org.jspecify.annotations.NullMarked;
