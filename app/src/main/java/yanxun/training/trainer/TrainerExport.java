package yanxun.training.trainer;

import static yanxun.platform.i18n.Text.kept;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.file.FileType;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** The filtered pool as a workbook; telephone numbers stay masked. */
@Component
class TrainerExport {
    private final TrainerQueries queries;
    private final Audit audit;
    private final Clock clock;

    TrainerExport(TrainerQueries queries, Audit audit, Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ResponseEntity<byte[]> workbook(TrainerFilter filter, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var rows = queries.all(filter, viewer);
        var layout = SheetLayout.of("专家库", "姓名", "单位", "职称", "能讲什么", "学段学科", "课酬档次", "状态", "授课场数", "评分", "评分人次", "电话")
                .titled("专家库").asOf("截至 " + Times.minute(clock.instant()) + ",导出人 " + viewer.name()).widths(12, 26, 14, 40, 24, 14, 10, 10, 8, 10, 16);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            rows.forEach(row -> sheet.row(row.name(), row.unitName(), row.title(), row.topics(), row.work(), row.feeName(), row.state().displayName(), row.lectures(), row.rating().shown(),
                    row.rating().isShown() ? row.answers() : null, yanxun.platform.data.Masked.text(row.phone())));
            sheet.finish();
        }
        audit.note(viewer, "导出专家库", "trainers", kept("{0} 人,条件 {1}", rows.size(), filter.url()));
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("专家库.xlsx", StandardCharsets.UTF_8).build().toString()).body(out.toByteArray());
    }
}
