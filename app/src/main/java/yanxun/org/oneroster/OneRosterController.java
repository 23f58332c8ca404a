package yanxun.org.oneroster;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;

/** The package for other systems, for whoever may take the list of people away. */
@Screen
@RequestMapping("/people/oneroster.zip")
@Access(Permission.SEE_PEOPLE)
class OneRosterController {
    private final OneRosterExport export;
    private final Audit audit;
    private final Clock clock;

    OneRosterController(OneRosterExport export, Audit audit, Clock clock) {
        this.export = export;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UUID unit, Viewer viewer) {
        var today = Times.day(clock.instant());
        var written = export.write(unit, today, viewer);
        audit.note(viewer, "导出 OneRoster 包", unit == null ? "people" : "unit:" + unit, written.people() + " 人");
        return ResponseEntity.ok().header("Content-Type", "application/zip").header("Cache-Control", "no-store")
                .header("Content-Disposition", ContentDisposition.attachment().filename("OneRoster-" + today + ".zip", StandardCharsets.UTF_8).build().toString()).body(written.zip());
    }
}
