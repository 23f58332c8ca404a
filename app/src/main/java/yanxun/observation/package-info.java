/** Classroom observation 听评课: lessons, who observes them, what they record (also without a network), what comes of it, and how fairly it was judged. */
@ApplicationModule(displayName = "听评课", allowedDependencies = {"platform", "org", "network", "notice", "document", "plan", "rubric", "activity"})
@NullMarked
package yanxun.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
