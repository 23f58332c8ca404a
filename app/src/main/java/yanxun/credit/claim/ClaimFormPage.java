package yanxun.credit.claim;

import java.util.List;
import java.util.Map;
import yanxun.platform.web.View;

/** The form of a claim, with what claims count beside it. */
public record ClaimFormPage(ClaimForm form, boolean fresh, Map<String, String> errors, Map<String, String> categories, List<Rate> rates) implements View {
    public String action() {
        return fresh ? "/hours/claims" : "/hours/claims/" + form.id();
    }
}
