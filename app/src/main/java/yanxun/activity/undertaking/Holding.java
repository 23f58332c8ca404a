package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.schedule.ActivityForm;
import yanxun.activity.schedule.Drafting;
import yanxun.activity.schedule.Forms;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** The meetings of a step: drafted here with all that is known, or found among the activities of the community. */
@Component
@Transactional
public class Holding {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Drafting drafting;
    private final Forms forms;
    private final Passages passages;
    private final Fitting fitting;

    Holding(JdbcClient jdbc, Undertakings undertakings, Drafting drafting, Forms forms, Passages passages, Fitting fitting) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.drafting = drafting;
        this.forms = forms;
        this.passages = passages;
        this.fitting = fitting;
    }

    /** A draft that knows its community, hosts, theme and level; time and place are still to be fixed. */
    public void draft(UUID id, Phase phase, UUID activity, Viewer viewer) {
        var claimed = claim(id, phase, viewer);
        var form = forms.inForce(claimed.wall()).get(formOf(phase, claimed.form()));
        var theme = jdbc.sql("select coalesce((select theme from activity.proposal where undertaking_id = :id order by number desc limit 1), '')").param("id", id).query(String.class).single();
        var partners = jdbc.sql("select unit_id from network.member_card where community_id = :community and unit_id <> :host and valid @> current_date").param("community", claimed.communityId())
                .param("host", claimed.hostId()).query(UUID.class).list();
        var title = claimed.title() + " · " + yanxun.platform.i18n.Text.t(phase.displayName());
        drafting.draft(new ActivityForm(activity, null, null, title.substring(0, Math.min(120, title.length())), form == null ? claimed.form() : form.code(), theme, theme, "COMMUNITY", stage(id), subject(id), "OFFLINE", "", "",
                (LocalDate) null, (LocalTime) null, null, null, viewer.name(), "", null, false, false, form == null ? null : form.hours(), form == null || form.needsRecord(), form != null && form.needsReflection(), null,
                claimed.hostId(), partners, claimed.communityId()), viewer.person().value(), viewer);
        link(claimed, phase, activity, viewer);
    }

    private record Existing(@Nullable Instant startsAt, String form, @Nullable String stage, @Nullable String subject) {}

    /** One that exists already, of this community and fit to stand for the step. */
    public void take(UUID id, Phase phase, UUID activity, String reason, Viewer viewer) {
        var claimed = claim(id, phase, viewer);
        var existing = jdbc.sql("select starts_at, form, stage, subject from activity.activity where id = :activity and community_id = :community and state <> 'CANCELLED'").param("activity", activity)
                .param("community", claimed.communityId()).query(Existing.class).optional().orElseThrow(() -> new Rejected("只能选这个共同体没有取消的活动"));
        var why = existing.startsAt() == null ? "" : new Evidence(Times.day(existing.startsAt()), existing.form(), existing.stage(), existing.subject())
                .accept(fitting.sought(id, phase, List.of(formOf(phase, claimed.form()), claimed.form())), reason);
        link(claimed, phase, activity, viewer);
        if (!why.isEmpty()) {
            passages.note(id, viewer, "说明", why);
        }
    }

    private Claimed claim(UUID id, Phase phase, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(phase, claimed.parts());
        if (!phase.isHeldAsSession()) {
            throw new Rejected("“{0}”这一步不用另办活动", yanxun.platform.i18n.Text.t(phase.displayName()));
        }
        return claimed;
    }

    private void link(Claimed claimed, Phase phase, UUID activity, Viewer viewer) {
        var linked = jdbc.sql("insert into activity.session (activity_id, undertaking_id, phase, walls) select :activity, id, :phase, walls from activity.undertaking where id = :id on conflict (activity_id) do nothing")
                .param("activity", activity).param("id", claimed.id()).param("phase", phase.name()).update();
        if (linked > 0) {
            passages.note(claimed.id(), viewer, "本环节活动", kept("{0}", word(phase.displayName())));
        }
    }

    private static String formOf(Phase phase, String form) {
        return switch (phase) {
            case BRIEFING -> "launch";
            case STUDY -> form.equals("lecture") || form.equals("grand-lecture") || form.equals("training") || form.equals("forum") ? form : "group-study";
            case EXHIBITION -> "exhibition";
            case DELIVERY -> "lesson-delivery";
            default -> form;
        };
    }

    private String stage(UUID id) {
        return jdbc.sql("select coalesce(stage, '') from activity.undertaking where id = :id").param("id", id).query(String.class).single();
    }

    private String subject(UUID id) {
        return jdbc.sql("select coalesce(subject, '') from activity.undertaking where id = :id").param("id", id).query(String.class).single();
    }
}
