package yanxun.observation.fairness;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;

/** The table as a workbook: exactly what is shown. */
@Component
class ScoresExport {
    private final Scores scores;
    private final Audit audit;

    ScoresExport(Scores scores, Audit audit) {
        this.scores = scores;
        this.audit = audit;
    }

    @Transactional
    public byte[] write(ScoreFilter filter, Viewer viewer) {
        var page = scores.page(filter, true, viewer);
        var out = new ByteArrayOutputStream();
        var edition = page.filter().edition() == null ? "" : Objects.requireNonNullElse(page.editions().get(page.filter().edition().toString()), "");
        var layout = SheetLayout.of("评分校正", "教师", "课", "学校", "学科", "节数", "评分人", "平均分", "去高去低", "校正分", "标准误", "名次最高", "名次最低").titled("评分校正 · " + edition)
                .asOf(page.filter().from() + " 至 " + page.filter().to() + ",导出人 " + viewer.name() + "。" + (page.isAdjusted() ? page.reliability() : page.because())).widths(12, 24, 28, 12, 8, 8, 10, 10, 10, 10, 10, 10);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            for (var row : page.shown()) {
                sheet.row(row.teacher(), row.lesson(), row.unitName(), row.subject(), row.lessons(), row.raters(), rounded(row.raw()), rounded(row.trimmed()), row.adjusted() == null ? null : rounded(row.adjusted()),
                        row.se() == null ? null : rounded(row.se()), row.rankLow(), row.rankHigh());
            }
            sheet.finish();
        }
        audit.note(viewer, "导出", "lesson-scores", page.filter().url());
        return out.toByteArray();
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
