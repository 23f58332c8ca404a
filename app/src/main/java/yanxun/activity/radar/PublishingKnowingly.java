package yanxun.activity.radar;

import static yanxun.platform.i18n.Text.kept;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.Happenings;
import yanxun.activity.schedule.Publishing;
import yanxun.platform.access.Viewer;

/** Sends the notice out; over a severe clash only with a reason, which stays in the timeline. */
@Component
@Transactional
class PublishingKnowingly {
    private static final int LONGEST = 200;

    private final Activities activities;
    private final Publishing publishing;
    private final RadarPages radar;
    private final Happenings happenings;

    PublishingKnowingly(Activities activities, Publishing publishing, RadarPages radar, Happenings happenings) {
        this.activities = activities;
        this.publishing = publishing;
        this.radar = radar;
        this.happenings = happenings;
    }

    /** Whether it was published; if not, a reason is wanted. What it lacks is said first. */
    boolean publish(ActivityId activity, String reason, Viewer viewer) {
        publishing.check(activities.claim(activity, viewer));
        var severe = radar.panel(activity, viewer).severe();
        if (severe > 0 && reason.isBlank()) {
            return false;
        }
        publishing.publish(activity, viewer);
        if (severe > 0) {
            var given = reason.strip();
            happenings.note(activity.value(), viewer, "带冲突发布", kept("{0} 处冲突。理由:{1}", severe, given.substring(0, Math.min(LONGEST, given.length()))));
        }
        return true;
    }
}
