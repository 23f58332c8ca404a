/** Instruments 量表: what an observer is asked, in editions that are never rewritten once published, and how answers become a score. */
@ApplicationModule(displayName = "量表", allowedDependencies = {"platform", "org"})
@NullMarked
package yanxun.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
