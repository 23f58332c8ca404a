package yanxun.platform.demo;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** How far the demo region has moved in; shown at the door while it does. */
public record DemoProgress(int percent, String doing, @Nullable String trouble) implements View {}
