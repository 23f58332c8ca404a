package yanxun.activity.series;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.Series;
import yanxun.activity.attendance.RollCall;
import yanxun.activity.closing.Closing;
import yanxun.activity.record.Collecting;
import yanxun.activity.schedule.ActivityForm;
import yanxun.activity.schedule.Drafting;
import yanxun.activity.schedule.Inviting;
import yanxun.activity.schedule.Publishing;
import yanxun.platform.access.Viewer;

/** Holds the sessions of a series by the ways every activity goes. */
@Component
@Transactional
class HoldingSeries implements Series {
    private final JdbcClient jdbc;
    private final Drafting drafting;
    private final Inviting inviting;
    private final Publishing publishing;
    private final Settlement settlement;

    HoldingSeries(JdbcClient jdbc, Drafting drafting, Inviting inviting, Publishing publishing, Settlement settlement) {
        this.jdbc = jdbc;
        this.drafting = drafting;
        this.inviting = inviting;
        this.publishing = publishing;
        this.settlement = settlement;
    }

    @Override
    public void hold(Meeting meeting, Viewer viewer) {
        var activity = new ActivityId(meeting.id());
        drafting.draft(new ActivityForm(meeting.id(), null, null, meeting.title(), "training", "", meeting.content(), meeting.level(), meeting.stage(), meeting.subject(), "OFFLINE", meeting.place(), "",
                meeting.day(), meeting.from(), meeting.to(), null, null, meeting.speaker(), null, false, false, BigDecimal.ZERO, false, false, meeting.unit(), null, List.of(), null), null, viewer);
        var fresh = jdbc.sql("update activity.activity set series_link = :link, series_title = :series where id = :id and series_link is null").param("link", meeting.link()).param("series", meeting.series())
                .param("id", meeting.id()).update();
        if (fresh > 0) {
            inviting.replace(activity, meeting.persons(), viewer);
            publishing.publish(activity, viewer);
        }
    }

    @Override
    public void follow(Collection<UUID> activities, Collection<UUID> persons, Viewer viewer) {
        activities.forEach(activity -> inviting.replace(new ActivityId(activity), persons, viewer));
    }

    @Override
    public void cancel(UUID activity, String reason, Viewer viewer) {
        publishing.cancel(new ActivityId(activity), reason, viewer);
    }

    @Override
    public void settle(UUID activity, Collection<UUID> absent, String summary, Viewer viewer) {
        settlement.settle(new ActivityId(activity), absent, summary, viewer);
    }

    /** What becomes of a session once it is over. */
    @Component
    static class Settlement {
        private final RollCall rollCall;
        private final Collecting collecting;
        private final Closing closing;

        Settlement(RollCall rollCall, Collecting collecting, Closing closing) {
            this.rollCall = rollCall;
            this.collecting = collecting;
            this.closing = closing;
        }

        void settle(ActivityId activity, Collection<UUID> absent, String summary, Viewer viewer) {
            rollCall.everybodyBut(activity, absent, viewer);
            collecting.summarise(activity, summary, viewer);
            closing.close(activity, "", viewer);
        }
    }
}
