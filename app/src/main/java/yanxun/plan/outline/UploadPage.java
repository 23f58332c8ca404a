package yanxun.plan.outline;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** Where a plan document comes in: as a file, or pasted. */
public record UploadPage(@Nullable String error) implements View {}
