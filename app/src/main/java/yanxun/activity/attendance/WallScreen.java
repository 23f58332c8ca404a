package yanxun.activity.attendance;

import yanxun.platform.web.View;

/** The hall's screen: the code that changes every half minute, and how many are in. */
public record WallScreen(WallPanel panel) implements View {}
