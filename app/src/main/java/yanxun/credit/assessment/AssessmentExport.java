package yanxun.credit.assessment;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.credit.policy.Policies;
import yanxun.platform.access.Viewer;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;

/** The official list as a workbook: exactly what is shown. */
@Component
class AssessmentExport {
    private static final int MOST_ROWS = 100_000;

    private final RunQueries queries;
    private final Runs runs;
    private final Policies policies;
    private final TellingResults telling;

    AssessmentExport(RunQueries queries, Runs runs, Policies policies, TellingResults telling) {
        this.queries = queries;
        this.runs = runs;
        this.policies = policies;
        this.telling = telling;
    }

    @Transactional
    public byte[] write(UUID id, RunFilter filter, Viewer viewer) {
        var run = runs.visible(id, viewer);
        var edition = policies.edition(run.policyId(), run.edition()).orElseThrow();
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("学时考核", "工号", "姓名", "学校", "结果", "理由").titled(run.year() + "–" + (run.year() + 1) + " 学年学时考核 · " + edition.name())
                .asOf("依据第 " + run.edition() + " 版,人员截至 " + run.asOf() + ",导出人 " + viewer.name()).widths(14, 10, 28, 30, 80);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            for (var row : queries.rows(run, runs.before(run).orElse(null), filter, edition, viewer, MOST_ROWS)) {
                sheet.row(row.number(), row.name(), row.unitName(), row.says(), String.join(" ", row.reasons()));
            }
            sheet.finish();
        }
        telling.note(viewer, "导出", run, filter.url(run));
        return out.toByteArray();
    }
}
