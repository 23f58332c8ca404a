package yanxun.org.person;

import static yanxun.platform.i18n.Text.kept;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.data.Masked;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.file.FileType;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The list of people, and the same list as a workbook. */
@Screen
@RequestMapping("/people")
@Access(Permission.SEE_PEOPLE)
class PeopleController {
    private static final SheetLayout LAYOUT = SheetLayout.of("教师名册", "工号", "姓名", "性别", "单位", "学段", "学科", "职称", "参加工作", "教龄", "梯队", "骨干称号", "岗位", "手机", "党员");

    private final PeopleQueries queries;
    private final Audit audit;

    PeopleController(PeopleQueries queries, Audit audit) {
        this.queries = queries;
        this.audit = audit;
    }

    @GetMapping
    View list(PeopleFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> export(PeopleFilter filter, Viewer viewer) {
        var rows = queries.all(filter, viewer);
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.xlsx(out, LAYOUT.titled("教师名册").asOf("截至 " + queries.on(filter) + ",共 " + rows.size() + " 人"))) {
            rows.forEach(row -> sheet.row(row.number(), row.name(), row.sex(), row.unitName(), row.stage(), row.subjects(), row.title(), row.employedOn(), row.years(),
                    row.tier(), row.honours(), row.postNames(), Masked.text(row.phone()), row.party()));
            sheet.finish();
        }
        audit.note(viewer, "导出教师名册", "people", kept("{0} 人,条件 {1}", rows.size(), filter.url()));
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("教师名册-" + queries.on(filter) + ".xlsx", StandardCharsets.UTF_8).build().toString())
                .body(out.toByteArray());
    }
}
