package yanxun.network.obligation;

import static yanxun.platform.i18n.Text.t;

import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;

/** The overview as a workbook, one line for each obligation of each community. */
@Component
class OverviewExport {
    private final Overviews overviews;
    private final ObligationQueries queries;
    private final Audit audit;

    OverviewExport(Overviews overviews, ObligationQueries queries, Audit audit) {
        this.overviews = overviews;
        this.queries = queries;
        this.audit = audit;
    }

    @Transactional
    public byte[] write(Overviews.Filter filter, Viewer viewer) {
        var page = overviews.page(filter, viewer);
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("共同体约定", "共同体", "类型", "牵头", "事项", "要求", "应完成", "已完成", "已安排", "状态", "落后的成员").titled(t("共同体约定完成情况") + " " + page.picked().term().displayName())
                .asOf("截至 " + queries.today() + ",导出人 " + viewer.name()).widths(30, 18, 26, 12, 12, 8, 8, 8, 12, 10);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            for (var row : page.rows()) {
                for (var cell : row.cells()) {
                    sheet.row(row.name(), t(row.kindName()), row.leadName(), cell.column().title(), cell.column().text(), cell.reckoned().need(), cell.reckoned().done(), cell.reckoned().announced(),
                            t(cell.reckoned().standing().displayName()), cell.column().isEachMembers() ? cell.troubled() : "");
                }
            }
            sheet.finish();
        }
        audit.note(viewer, "导出", "obligations", page.query());
        return out.toByteArray();
    }
}
