package yanxun.activity.attendance;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** The page after scanning: one button; or the six digits typed by hand. */
public record CheckInPage(String activity, String title, String when, String place, boolean ticket, String code, @Nullable String trouble) implements View {}
