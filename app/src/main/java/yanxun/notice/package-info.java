/** What waits for me: the inbox every module delivers to, with receipts. */
@ApplicationModule(displayName = "消息", allowedDependencies = {"platform", "org"})
@NullMarked
package yanxun.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
