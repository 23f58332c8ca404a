package yanxun.activity.radar;

import java.util.Map;
import yanxun.platform.web.View;

/** The rule of a district, for editing. */
public record RulePage(RuleForm form, boolean own, Map<String, String> errors) implements View {}
