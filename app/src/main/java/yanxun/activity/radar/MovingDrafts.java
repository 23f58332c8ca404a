package yanxun.activity.radar;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.Happenings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;

/** Moves a draft to another slot; it lasts as long as before. */
@Component
@Transactional
class MovingDrafts {
    private final JdbcClient jdbc;
    private final Activities activities;
    private final RadarQueries queries;
    private final Happenings happenings;

    MovingDrafts(JdbcClient jdbc, Activities activities, RadarQueries queries, Happenings happenings) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.queries = queries;
        this.happenings = happenings;
    }

    void move(ActivityId activity, LocalDateTime starts, int seenVersion, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        if (draft.state() != Life.DRAFT) {
            throw new Rejected("只有草稿可以这样改期;已发布的请在“修改”里改时间");
        }
        if (draft.version() != seenVersion) {
            throw new Stale();
        }
        var from = starts.atZone(Times.ZONE).toInstant();
        var to = from.plus(queries.sketch(activity.value()).length());
        jdbc.sql("update activity.activity set starts_at = :from, ends_at = :to, version = version + 1 where id = :id").param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .param("id", activity.value()).update();
        happenings.note(activity.value(), viewer, "改期", kept("时间 {0} → {1}", draft.startsAt() == null || draft.endsAt() == null ? "—" : Times.span(draft.startsAt(), draft.endsAt()), Times.span(from, to)));
    }
}
