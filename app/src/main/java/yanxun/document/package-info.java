/** Official documents in the layout of GB/T 9704, their numbers and receipts, and certificates. */
@ApplicationModule(displayName = "公文与证书", allowedDependencies = {"platform", "org", "network", "notice"})
@NullMarked
package yanxun.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
