package yanxun.activity.attendance;

import static yanxun.platform.i18n.Text.t;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.ActivityDetail;
import yanxun.activity.schedule.ActivityPage;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@Access(Permission.HOST_ACTIVITIES)
class SheetController {
    private static final int MOST_LINES = 6_000;

    private final Activities activities;
    private final ActivityDetail detail;
    private final AttendanceQueries attendance;

    SheetController(Activities activities, ActivityDetail detail, AttendanceQueries attendance) {
        this.activities = activities;
        this.detail = detail;
        this.attendance = attendance;
    }

    @GetMapping("/activities/{activity}/sheet")
    View sheet(@PathVariable ActivityId activity, Viewer viewer) {
        activities.managed(activity, viewer);
        var page = detail.page(activity, viewer);
        var rows = attendance.roster(activity, "", "all", 1, MOST_LINES).rows();
        var lines = IntStream.range(0, rows.size()).mapToObj(i -> new SignInSheet.Line(i + 1, rows.get(i).unitName(), rows.get(i).name())).toList();
        return new SignInSheet(page.facts().title(), page.facts().when(), page.facts().place(),
                page.hosts().stream().map(ActivityPage.Host::name).distinct().collect(Collectors.joining(t("、"))), lines);
    }
}
