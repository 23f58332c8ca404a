package yanxun.activity.attendance;

import java.time.Instant;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.ActivityDetail;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;

@Component
class RosterPages {
    private final Activities activities;
    private final ActivityDetail detail;
    private final AttendanceQueries attendance;

    RosterPages(Activities activities, ActivityDetail detail, AttendanceQueries attendance) {
        this.activities = activities;
        this.detail = detail;
        this.attendance = attendance;
    }

    RosterPage page(ActivityId activity, String q, String show, int number, Viewer viewer) {
        activities.managed(activity, viewer);
        var page = detail.page(activity, viewer);
        var starts = page.facts().startsAt() == null ? Instant.MAX : page.facts().startsAt();
        return new RosterPage(page, attendance.roster(activity, q, show, number, Page.SIZE), q, show, attendance.unitsToInvite(viewer), starts, 10);
    }
}
