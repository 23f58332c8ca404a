/** Ties across the tree: communities with lead and partners, what they owe, and the six-level picture. */
@ApplicationModule(displayName = "教研网络", allowedDependencies = {"platform", "org"})
@NullMarked
package yanxun.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
