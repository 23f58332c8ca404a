/** What researchers report on their subjects. */
@NullMarked
package yanxun.observation.report;

import org.jspecify.annotations.NullMarked;
