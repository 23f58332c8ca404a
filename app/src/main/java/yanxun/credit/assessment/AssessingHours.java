package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** Publishing what a run found, confirming it, taking it back. */
@Component
@Transactional
class AssessingHours {
    private final JdbcClient jdbc;
    private final Runs runs;
    private final TellingResults telling;
    private final Clock clock;

    AssessingHours(JdbcClient jdbc, Runs runs, TellingResults telling, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.telling = telling;
        this.clock = clock;
    }

    void publish(UUID id, int days, Viewer viewer) {
        var run = runs.mine(id, viewer);
        var until = Times.day(clock.instant()).plusDays(days);
        move(run, run.state().publish(run.over(), days), until, "");
        telling.published(run, until.toString());
        telling.note(viewer, "公示学时考核", run, kept("到 {0}", until));
    }

    void confirm(UUID id, Viewer viewer) {
        var run = runs.mine(id, viewer);
        var open = jdbc.sql("select count(*) from credit.objection where assessment_id = :id and state = 'OPEN'").param("id", id).query(Integer.class).single();
        move(run, run.state().confirm(Times.day(clock.instant()), run.objectionsUntil(), open), run.objectionsUntil(), "");
        telling.note(viewer, "确认学时考核", run, "");
    }

    void withdraw(UUID id, String reason, Viewer viewer) {
        var run = runs.mine(id, viewer);
        move(run, run.state().withdraw(reason), run.objectionsUntil(), reason.strip());
        telling.note(viewer, "作废学时考核", run, reason.strip());
    }

    private void move(Run run, RunLife state, @Nullable LocalDate until, String reason) {
        jdbc.sql("update credit.assessment set state = :state, objections_until = :until, reason = :reason, version = version + 1 where id = :id").param("state", state.name())
                .param("until", until, Types.DATE).param("reason", reason).param("id", run.id()).update();
    }
}
