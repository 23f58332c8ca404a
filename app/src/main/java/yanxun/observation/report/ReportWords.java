package yanxun.observation.report;

import java.util.Map;
import yanxun.platform.web.Choices;

/** Names of the fixed choices. */
public final class ReportWords {
    public static final Map<String, String> KINDS = Choices.ordered("SUBJECT", "学科总结报告", "TOUR", "视导报告", "TERM", "学期听课报告");

    private ReportWords() {}
}
