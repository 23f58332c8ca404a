/** Writing, trying, publishing and printing instruments. */
@NullMarked
package yanxun.rubric.instrument;

import org.jspecify.annotations.NullMarked;
