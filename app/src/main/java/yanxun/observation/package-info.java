/** Classroom observation: whom to see, what was seen, what came of it. */
@ApplicationModule(displayName = "听评课", allowedDependencies = {"platform", "org", "network", "notice", "document", "plan", "rubric", "activity"})
@NullMarked
package yanxun.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
