/** Rubrics: what is looked at, how it is scored, and what the scores are worth. */
@ApplicationModule(displayName = "量表", allowedDependencies = {"platform", "org", "network", "notice", "document", "plan"})
@NullMarked
package yanxun.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
