package yanxun.activity.attendance;

import static yanxun.platform.i18n.Text.t;

import java.util.Map;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.ActivityDetail;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.Leftover;
import yanxun.platform.i18n.Text;

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
        return page(activity, q, show, number, Map.of(), Map.of(), viewer);
    }

    /** The page with what could not be taken still in its field. */
    RosterPage again(ActivityId activity, String field, Leftover leftover, Viewer viewer) {
        var error = t("以下没有添加,其余已保存:{0}", Text.listed(leftover.reasons().stream().map(Text::t).toList()));
        return page(activity, "", "all", 1, Map.of(field, leftover.field()), Map.of(field, error), viewer);
    }

    private RosterPage page(ActivityId activity, String q, String show, int number, Map<String, String> typed, Map<String, String> errors, Viewer viewer) {
        activities.managed(activity, viewer);
        var page = detail.page(activity, viewer);
        return new RosterPage(page, attendance.roster(activity, q, show, number, Page.SIZE), q, show, attendance.unitsToInvite(viewer), new Punctuality(page.facts().startsAt(), page.facts().endsAt(), 10), typed, errors);
    }
}
