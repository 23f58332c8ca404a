/** The life of a teaching-research activity: draft, notice, attendance, records, closing. */
@ApplicationModule(displayName = "教研活动", allowedDependencies = {"platform", "org", "network", "notice", "document", "plan"})
@NullMarked
package yanxun.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
