package yanxun.observation.duty;

import static yanxun.platform.i18n.Text.t;

import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;

/** Whose lessons nobody has seen, as a workbook. */
@Component
class DutyExport {
    private static final int MOST = 50_000;

    private final CoverageQueries coverage;
    private final Audit audit;

    DutyExport(CoverageQueries coverage, Audit audit) {
        this.coverage = coverage;
        this.audit = audit;
    }

    @Transactional
    public byte[] neverObserved(CoverageFilter filter, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var term = coverage.term(filter, viewer);
        var layout = SheetLayout.of("没有听过课的教师", "学校", "教师", "学段", "学科").titled(t("没有听过课的教师") + " " + term.displayName()).asOf("导出人 " + viewer.name()).widths(30, 14, 10, 14);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            coverage.unseen(filter, term, viewer, MOST, 0).forEach(row -> sheet.row(row.unitName(), row.name(), row.stage(), row.subject()));
            sheet.finish();
        }
        audit.note(viewer, "导出", "never-observed", filter.url(""));
        return out.toByteArray();
    }
}
