package yanxun.activity.attendance;

import yanxun.platform.web.View;

/** Signed in: what was noted, and when. */
public record CheckedInPage(String activity, String title, String person, String at, boolean already, boolean late) implements View {}
