package yanxun.activity.schedule;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** Exactly the filtered list as a workbook. */
@Component
class ActivityExport {
    private static final int MOST_ROWS = 20_000;

    private final ActivityQueries queries;
    private final Audit audit;
    private final Clock clock;

    ActivityExport(ActivityQueries queries, Audit audit, Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public byte[] write(ActivityFilter filter, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("教研活动", "活动", "形式", "层级", "时间", "地点", "主办", "应到", "签到", "状态")
                .titled("教研活动").asOf("截至 " + Times.minute(clock.instant()) + ",导出人 " + viewer.name()).widths(40, 20, 10, 26, 20, 24, 8, 8, 10);
        long expected = 0;
        long attended = 0;
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            for (var row : queries.rows(filter, viewer, MOST_ROWS)) {
                sheet.row(row.title(), row.form(), row.levelName(), row.when(), row.place(), row.unitName(), row.expected(), row.attended(), row.state().displayName());
                expected += row.expected();
                attended += row.attended();
            }
            sheet.total("合计", "", "", "", "", "", expected, attended, "");
            sheet.finish();
        }
        audit.note(viewer, "导出", "activities", filter.url());
        return out.toByteArray();
    }
}
