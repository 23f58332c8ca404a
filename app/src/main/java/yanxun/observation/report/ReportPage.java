package yanxun.observation.report;

import yanxun.platform.web.View;

/** One report. */
public record ReportPage(Report report) implements View {}
