package yanxun.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;

/** The trail: who did what to what. Written in the same transaction as the deed. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(Viewer viewer, String action, String subject, String detail) {
        write(viewer.wall(), viewer.person().value(), viewer.name(), action, subject, detail);
    }

    public void note(UUID wall, @Nullable UUID actor, String action, String subject, String detail) {
        write(wall, actor, "", action, subject, detail);
    }

    /** For a deed done before there is a viewer, such as signing in. */
    public void note(UUID wall, UUID actor, String name, String action, String subject, String detail) {
        write(wall, actor, name, action, subject, detail);
    }

    private void write(UUID wall, @Nullable UUID actor, String name, String action, String subject, String detail) {
        jdbc.sql("insert into platform.audit (wall, at, actor, name, action, subject, detail) values (:wall, :at, :actor, :name, :action, :subject, :detail)")
                .param("wall", wall).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("actor", actor, java.sql.Types.OTHER)
                .param("name", name).param("action", action).param("subject", subject).param("detail", detail).update();
    }
}
