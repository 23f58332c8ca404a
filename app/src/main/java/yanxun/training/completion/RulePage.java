package yanxun.training.completion;

import yanxun.platform.web.View;

/** What a district rules for all its training. */
public record RulePage(boolean noShowBars, boolean mayChange) implements View {}
