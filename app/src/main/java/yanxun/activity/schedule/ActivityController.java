package yanxun.activity.schedule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Stale;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The list, one activity, and the form it is written with. */
@Screen
@RequestMapping("/activities")
class ActivityController {
    private final ActivityQueries queries;
    private final ActivityExport export;
    private final ActivityDetail detail;
    private final DraftForms forms;
    private final Drafting drafting;

    ActivityController(ActivityQueries queries, ActivityExport export, ActivityDetail detail, DraftForms forms, Drafting drafting) {
        this.queries = queries;
        this.export = export;
        this.detail = detail;
        this.forms = forms;
        this.drafting = drafting;
    }

    @GetMapping
    @Access(Permission.SEE_ACTIVITIES)
    View list(ActivityFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping(params = "format=xlsx")
    @Access(Permission.SEE_ACTIVITIES)
    ResponseEntity<byte[]> export(ActivityFilter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("教研活动.xlsx", StandardCharsets.UTF_8).build().toString()).body(export.write(filter, viewer));
    }

    @GetMapping("/{activity}")
    @Access(Permission.SEE_ACTIVITIES)
    View show(@PathVariable ActivityId activity, Viewer viewer) {
        return detail.page(activity, viewer);
    }

    @GetMapping("/new")
    @Access(Permission.HOST_ACTIVITIES)
    View blank(@RequestParam(required = false) @Nullable UUID entry, @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, Viewer viewer) {
        return forms.blank(viewer, entry, title, day);
    }

    @PostMapping
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> draft(ActivityForm form, Viewer viewer) {
        var leader = forms.leader(form.leader());
        var errors = errors(form, leader);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(forms.page(form, true, errors, null, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        drafting.draft(form.at(id, form.version()), leader.id(), viewer);
        return Redirect.to("/activities/" + id);
    }

    @GetMapping("/{activity}/form")
    @Access(Permission.HOST_ACTIVITIES)
    View filled(@PathVariable ActivityId activity, Viewer viewer) {
        return forms.filled(activity, viewer);
    }

    @PutMapping("/{activity}")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> change(@PathVariable ActivityId activity, ActivityForm form, Viewer viewer) {
        forms.filled(activity, viewer);
        var leader = forms.leader(form.leader());
        var errors = errors(form, leader);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(forms.page(form.at(activity.value(), form.version()), false, errors, null, viewer));
        }
        try {
            drafting.change(activity, form, leader.id(), viewer);
            return Redirect.to("/activities/" + activity);
        } catch (Stale _) {
            var latest = forms.atLatest(activity, form);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(forms.page(latest, false, new LinkedHashMap<>(), forms.differences(activity, form), viewer));
        }
    }

    private static LinkedHashMap<String, String> errors(ActivityForm form, DraftForms.Leader leader) {
        var errors = new LinkedHashMap<>(form.errors());
        if (leader.trouble() != null) {
            errors.put("leader", leader.trouble());
        }
        return errors;
    }
}
