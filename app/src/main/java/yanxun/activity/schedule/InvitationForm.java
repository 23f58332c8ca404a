package yanxun.activity.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Teaching;
import yanxun.platform.data.Names;
import yanxun.platform.web.OneOf;

/** Whom to add to the notice: units with an optional stage, subject or post, and persons by number or name, one per line. */
public record InvitationForm(@Nullable List<UUID> units, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable String post, @Nullable String persons) {
    List<String> personLines() {
        return persons == null ? List.of() : Names.listed(persons);
    }
}
