package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.file.FileType;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One list for several people. */
@Screen
@RequestMapping("/hours/claims/lists")
@Access(Permission.JUDGE_CLAIMS)
class GroupController {
    private static final int MOST_SHOWN = 50;

    private final GroupLists lists;
    private final ClaimQueries queries;
    private final Clock clock;

    GroupController(GroupLists lists, ClaimQueries queries, Clock clock) {
        this.lists = lists;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        return page(new ClaimForm(Id.next(), null, null, null, null, null, null, "LEARNER", null, null, null, BigDecimal.ONE, null, null), Map.of(), List.of(), null, viewer);
    }

    @PostMapping
    ResponseEntity<View> handIn(ClaimForm form, @RequestParam(required = false) @Nullable MultipartFile list, @RequestParam(required = false) @Nullable MultipartFile scan, Viewer viewer) throws IOException {
        var errors = common(form).errors(Times.day(clock.instant()));
        if (list == null || list.isEmpty()) {
            errors.put("list", "请选择名单");
        }
        if (scan == null || scan.isEmpty()) {
            errors.put("scan", "请选择证明材料");
        }
        if (!errors.isEmpty() || list == null || scan == null) {
            return ResponseEntity.unprocessableContent().body(page(form, errors, List.of(), null, viewer));
        }
        try (var sheet = list.getInputStream(); var paper = scan.getInputStream()) {
            var answer = lists.handIn(Objects.requireNonNullElseGet(form.id(), Id::next), common(form), new GroupLists.Upload(name(list), sheet), new GroupLists.Upload(name(scan), paper), viewer);
            return answer.errors().isEmpty() ? Redirect.to("/hours/claims/desk") : ResponseEntity.unprocessableContent().body(page(form, Map.of(), answer.errors(), answer.list(), viewer));
        }
    }

    /** Hours, role and certificate of each person stand in the list. */
    private static ClaimForm common(ClaimForm form) {
        return new ClaimForm(form.id(), null, form.title(), form.organiser(), form.level(), form.category(), form.form(), "LEARNER", "", form.from(), form.to(), BigDecimal.ONE, "", form.remark());
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return workbook("claims.xlsx", GroupClaims.template());
    }

    @GetMapping("/{list}/red.xlsx")
    ResponseEntity<byte[]> red(@PathVariable UUID list, Viewer viewer) {
        return workbook("red.xlsx", lists.red(list, viewer));
    }

    private GroupPage page(ClaimForm form, Map<String, String> errors, List<yanxun.platform.spreadsheet.CellError> wrong, @Nullable UUID list, Viewer viewer) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return new GroupPage(form, told, queries.categories(viewer), wrong.stream().limit(MOST_SHOWN).toList(), list);
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Content-Disposition", "attachment; filename=\"" + name + "\"").body(content);
    }
}
