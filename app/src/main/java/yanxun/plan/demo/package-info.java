/** The plans of the demo region, read from documents as an office would hand them in. */
@NullMarked
package yanxun.plan.demo;

import org.jspecify.annotations.NullMarked;
