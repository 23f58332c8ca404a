package yanxun.credit.policy;

import java.util.Map;
import yanxun.platform.web.View;

/** What a policy is called and over what it counts. */
public record ScopePage(Edition edition, PolicyForm form, Map<String, String> errors) implements View {}
