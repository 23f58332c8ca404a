package yanxun.activity.undertaking;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;

/** What the allocation of a menu decided, for one request. */
@Component
@Transactional
public class Granting {
    private final JdbcClient jdbc;
    private final Beginning beginning;
    private final Moving moving;

    Granting(JdbcClient jdbc, Beginning beginning, Moving moving) {
        this.jdbc = jdbc;
        this.beginning = beginning;
        this.moving = moving;
    }

    public record Grant(UUID offer, String form, @Nullable String stage, @Nullable String subject, String why) {}

    public void grant(UUID id, Grant grant, Viewer viewer) {
        var before = jdbc.sql("select form from activity.undertaking where id = :id for update").param("id", id).query(String.class).single();
        jdbc.sql("update activity.undertaking set offer_id = :offer, form = :form, stage = coalesce(:stage, stage), subject = coalesce(:subject, subject), decision = :why where id = :id").param("id", id)
                .param("offer", grant.offer()).param("form", grant.form()).param("stage", grant.stage(), Types.VARCHAR).param("subject", grant.subject(), Types.VARCHAR).param("why", grant.why()).update();
        if (!before.equals(grant.form())) {
            beginning.relay(id, grant.form());
        }
        moving.advance(id, Phase.SCREENING, viewer);
    }

    public void decline(UUID id, String why, Viewer viewer) {
        jdbc.sql("update activity.undertaking set decision = :why, phase = 'SCREENING' where id = :id").param("id", id).param("why", why).update();
        moving.decline(id, "菜单分配没有轮到,理由见活动页面", viewer);
    }
}
