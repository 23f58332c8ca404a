/** The menu of a season: ranked wishes, two rounds, checks and the draw. */
@NullMarked
package yanxun.training.season;

import org.jspecify.annotations.NullMarked;
