package yanxun.activity.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.ActivityForm;
import yanxun.activity.schedule.Drafting;
import yanxun.activity.schedule.Forms;
import yanxun.activity.schedule.InvitationForm;
import yanxun.activity.schedule.Inviting;
import yanxun.activity.schedule.Publishing;
import yanxun.platform.access.Viewer;

/** Drafts a session, says whom it is for, publishes it, calls it off. */
@Component
class Announcements {
    private final Drafting drafting;
    private final Inviting inviting;
    private final Publishing publishing;
    private final Forms forms;
    private final Map<UUID, Map<String, Forms.Form>> catalogues = new ConcurrentHashMap<>();

    Announcements(Drafting drafting, Inviting inviting, Publishing publishing, Forms forms) {
        this.drafting = drafting;
        this.inviting = inviting;
        this.publishing = publishing;
        this.forms = forms;
    }

    void draft(Session session, Wording wording, Random chance, Viewer viewer) {
        var form = java.util.Objects.requireNonNull(catalogues.computeIfAbsent(viewer.wall(), forms::inForce).get(session.form()), session.form());
        var traits = session.traits();
        drafting.draft(new ActivityForm(session.id(), null, null, session.title(), session.form(), wording.say("theme", session.topic(), session.subject(), chance),
                wording.say("content", session.topic(), session.subject(), chance), session.level(), session.stage(), session.subject(), traits.online() ? "ONLINE" : "OFFLINE", session.where(), "",
                session.day(), session.from(), session.to(), session.lastDay().equals(session.day()) ? null : session.lastDay(), session.host().number(), traits.speaker(),
                traits.enrolling() ? 200 : null, traits.enrolling(), traits.walkIns(), form.hours(), form.needsRecord(), form.needsReflection(), session.unit(), session.place(), List.of(), session.community()),
                session.host().id(), viewer);
        var activity = new ActivityId(session.id());
        session.invites().forEach(invite -> inviting.invite(activity, new InvitationForm(invite.units(), invite.stage(), invite.subject(), invite.post(), null), viewer));
        if (!session.persons().isEmpty()) {
            inviting.invite(activity, new InvitationForm(null, null, null, null, String.join("\n", session.persons())), viewer);
        }
    }

    void publish(Session session, Viewer viewer) {
        publishing.publish(new ActivityId(session.id()), viewer);
    }

    void cancel(Session session, String reason, Viewer viewer) {
        publishing.cancel(new ActivityId(session.id()), reason, viewer);
    }
}
