package yanxun.platform.job;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/jobs/{job}")
@Access(Permission.USE_TODAY)
class JobController {
    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    View show(@PathVariable UUID job, Viewer viewer) {
        return jobs.page(job, viewer);
    }

    @PutMapping("/cancellation")
    ResponseEntity<View> cancel(@PathVariable UUID job, Viewer viewer) {
        jobs.cancel(job, viewer);
        return Redirect.to("/jobs/" + job);
    }
}
