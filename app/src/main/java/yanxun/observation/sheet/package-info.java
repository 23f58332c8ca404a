/** What observers recorded: taken in once, scored, kept in every revision, shown to whom it concerns. */
@NullMarked
package yanxun.observation.sheet;

import org.jspecify.annotations.NullMarked;
