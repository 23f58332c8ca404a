package yanxun.training.season;

import java.util.Map;
import yanxun.platform.web.View;

public record SeasonFormPage(SeasonForm form, boolean fresh, Map<String, String> errors) implements View {}
