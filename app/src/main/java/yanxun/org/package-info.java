/** Units, people, positions and rights, accounts, school years and terms — all effective-dated. */
@ApplicationModule(displayName = "组织与人员", allowedDependencies = "platform")
@NullMarked
package yanxun.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
