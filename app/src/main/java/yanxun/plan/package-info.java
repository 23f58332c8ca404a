/** Plans and their calendar: read from the documents the offices write, or written here. */
@ApplicationModule(displayName = "计划", allowedDependencies = {"platform", "org", "network", "notice"})
@NullMarked
package yanxun.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
