package yanxun.org.account;

import yanxun.platform.access.Viewer;
import yanxun.platform.web.View;

/** What somebody finds under their own name. */
public record MePage(Viewer viewer) implements View {}
