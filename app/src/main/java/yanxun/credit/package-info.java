/** Hours: an append-only ledger, posted from what people really did. */
@ApplicationModule(displayName = "学时", allowedDependencies = {"platform", "org", "notice", "document", "activity", "training"})
@NullMarked
package yanxun.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
