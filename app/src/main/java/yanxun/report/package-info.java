/** Figures and reports: everybody feeds them, nobody depends on them. */
@ApplicationModule(displayName = "报表", allowedDependencies = {"platform", "org", "network", "notice", "plan", "activity", "credit"})
@NullMarked
package yanxun.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
