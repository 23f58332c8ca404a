package yanxun.activity.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.Life;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;

/** An activity as its host handles it: where it stands and who may touch it. */
public record Draft(
        UUID id, int version, UUID wall, UUID unitId, String title, Life state, @Nullable Instant startsAt, @Nullable Instant endsAt, String content,
        @Nullable UUID leaderId, String speaker, UUID createdBy, boolean reached) {

    /** Those who may host within the owning unit or a host unit, who made it, and who leads it. */
    public boolean mayManage(Viewer viewer) {
        var mine = new PersonId(createdBy).equals(viewer.person()) || (leaderId != null && new PersonId(leaderId).equals(viewer.person()));
        return viewer.may(Permission.HOST_ACTIVITIES) && (reached || mine);
    }

    Life.Fixings fixings(int invitations) {
        return new Life.Fixings(startsAt, endsAt, content, leaderId != null || !speaker.isBlank(), invitations);
    }

    boolean isAt(int seenVersion) {
        return version == seenVersion;
    }
}
