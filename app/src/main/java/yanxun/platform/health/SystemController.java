package yanxun.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Scope;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What the one who runs the program looks at in the morning. */
@Screen
@RequestMapping("/administration/system")
@Access(Permission.RUN_SYSTEM)
class SystemController {
    private static final Duration BACKUP_OLD_AFTER = Duration.ofDays(2);

    private final PendingListeners pending;
    private final Repeating repeating;
    private final JdbcClient jdbc;
    private final Clock clock;

    SystemController(PendingListeners pending, Repeating repeating, JdbcClient jdbc, Clock clock) {
        this.pending = pending;
        this.repeating = repeating;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    View show() {
        var backupAt = backup();
        return new SystemPage(pending.list(), jobs(), Disks.ofData(), backupAt, backupAt == null || backupAt.isBefore(clock.instant().minus(BACKUP_OLD_AFTER)));
    }

    @PostMapping("/repetition")
    ResponseEntity<View> repeat() {
        Scope.runEverywhere(repeating::repeatNow);
        return Redirect.to("/administration/system");
    }

    /** Of the districts the viewer may see into. */
    private List<SystemPage.Job> jobs() {
        return jdbc.sql("""
                select title, state, percent, created_at, coalesce(result, '') as result from platform.job
                 where state in ('WAITING', 'RUNNING') or (state = 'FAILED' and created_at > now() - interval '7 days') order by created_at desc limit 30
                """).query(SystemPage.Job.class).list();
    }

    private @Nullable Instant backup() {
        return jdbc.sql("select taken_at from platform.backup order by taken_at desc limit 1").query(Instant.class).optional().orElse(null);
    }
}
