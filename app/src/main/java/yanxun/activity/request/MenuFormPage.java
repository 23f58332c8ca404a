package yanxun.activity.request;

import java.util.Map;
import yanxun.platform.web.View;

public record MenuFormPage(MenuForm form, boolean fresh, Map<String, String> errors) implements View {}
