package yanxun.report.cockpit;

import org.springframework.web.bind.annotation.GetMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
class TodayController {
    private final TodayQueries queries;

    TodayController(TodayQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/")
    @Access(Permission.USE_TODAY)
    View today(Viewer viewer) {
        return queries.today(viewer);
    }
}
