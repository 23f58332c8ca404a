package yanxun.credit.policy;

import java.util.Map;
import yanxun.platform.web.View;

public record NewPolicyPage(PolicyForm form, Map<String, String> templates, Map<String, String> units, Map<String, String> errors) implements View {}
