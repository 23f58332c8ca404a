package yanxun.activity.record;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.ActivityDetail;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/activities/{activity}")
@Access(Permission.SEE_ACTIVITIES)
class MaterialController {
    private final Collecting collecting;
    private final Activities activities;
    private final ActivityDetail detail;
    private final FileStore files;
    private final JdbcClient jdbc;

    MaterialController(Collecting collecting, Activities activities, ActivityDetail detail, FileStore files, JdbcClient jdbc) {
        this.collecting = collecting;
        this.activities = activities;
        this.detail = detail;
        this.files = files;
        this.jdbc = jdbc;
    }

    @PostMapping("/materials")
    ResponseEntity<View> add(@PathVariable ActivityId activity, @RequestParam(defaultValue = "MATERIAL") String kind, @RequestParam MultipartFile file, Viewer viewer) throws IOException {
        if (file.isEmpty()) {
            throw new Rejected("请先选择文件");
        }
        try (var content = file.getInputStream()) {
            collecting.add(activity, kind, java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "文件"), content, viewer);
        }
        return Redirect.to("/activities/" + activity);
    }

    @GetMapping("/materials/{material}")
    ResponseEntity<InputStreamResource> open(@PathVariable ActivityId activity, @PathVariable UUID material, Viewer viewer) {
        detail.page(activity, viewer);
        record Kept(String name, String file, String type) {}
        var kept = jdbc.sql("select name, file, type from activity.material where id = :id and activity_id = :activity and removed_at is null and file is not null")
                .param("id", material).param("activity", activity.value()).query(Kept.class).optional().orElseThrow(NotFound::new);
        return Attachment.of(files, new FileId(kept.file()), kept.name(), kept.type());
    }

    @DeleteMapping("/materials/{material}")
    ResponseEntity<View> remove(@PathVariable ActivityId activity, @PathVariable UUID material, Viewer viewer) {
        collecting.remove(activity, material, viewer);
        return Redirect.to("/activities/" + activity);
    }

    @PutMapping("/summary")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> summarise(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String summary, Viewer viewer) {
        activities.claim(activity, viewer);
        collecting.summarise(activity, summary, viewer);
        return Redirect.to("/activities/" + activity);
    }
}
