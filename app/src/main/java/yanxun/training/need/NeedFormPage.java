package yanxun.training.need;

import java.util.Map;
import yanxun.platform.web.View;

/** A new survey of needs. */
public record NeedFormPage(NeedForm form, Map<String, String> errors) implements View {}
