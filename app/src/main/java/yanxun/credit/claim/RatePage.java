package yanxun.credit.claim;

import java.util.List;
import java.util.Map;
import yanxun.platform.web.View;

/** The table of rates as sentences, and the form for one of them. */
public record RatePage(List<Rate> rates, RateForm form, Map<String, String> errors, boolean own) implements View {}
