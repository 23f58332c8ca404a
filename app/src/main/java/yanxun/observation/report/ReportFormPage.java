package yanxun.observation.report;

import java.util.Map;
import yanxun.platform.web.View;

/** A report to be written or changed. */
public record ReportFormPage(ReportForm form, boolean fresh, Map<String, String> errors) implements View {
    public String action() {
        return fresh ? "/lesson-reports" : "/lesson-reports/" + form.id();
    }
}
