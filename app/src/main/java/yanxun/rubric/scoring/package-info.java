/** Fair scores: what many raters gave, with their severity taken out where that can be told. */
@NullMarked
package yanxun.rubric.scoring;

import org.jspecify.annotations.NullMarked;
