/** A year of observed lessons in the demo region, as its report tells. */
@NullMarked
package yanxun.observation.demo;

import org.jspecify.annotations.NullMarked;
