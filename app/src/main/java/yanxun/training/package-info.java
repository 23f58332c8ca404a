/** Training: programmes and their cohorts, who gets a place and how, sessions, completion. */
@ApplicationModule(displayName = "培训", allowedDependencies = {"platform", "org", "network", "notice", "document", "plan", "activity"})
@NullMarked
package yanxun.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
