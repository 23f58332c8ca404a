package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.told;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.observation.lesson.Happenings;
import yanxun.observation.lesson.Lesson;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** What becomes of sheets afterwards: a version set aside, a doubtful time cleared, a sheet withdrawn. */
@Component
@Transactional
public class Settling {
    private final JdbcClient jdbc;
    private final Happenings happenings;
    private final Clock clock;

    Settling(JdbcClient jdbc, Happenings happenings, Clock clock) {
        this.jdbc = jdbc;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** The standing version stays; the other one is kept beside it. */
    public void keepStanding(UUID conflict, Viewer viewer) {
        var found = jdbc.sql("""
                update observation.sheet_conflict c set settled_at = coalesce(c.settled_at, :now), settled_as = coalesce(c.settled_as, 'KEPT') from observation.sheet s
                 where c.id = :id and s.id = c.sheet_id and s.observer_id = :me
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", conflict).param("me", viewer.person().value()).update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    /** By somebody who looks after the school; nobody clears their own. */
    void clear(Lesson lesson, UUID sheet, String reason, Viewer viewer) {
        record Doubted(UUID observerId, String doubt) {}
        var doubted = jdbc.sql("select observer_id, doubt from observation.sheet where id = :id and lesson_id = :lesson and doubt <> '' and cleared_at is null for update").param("id", sheet).param("lesson", lesson.id()).query(Doubted.class).optional()
                .orElseThrow(NotFound::new);
        if (!lesson.headed()) {
            throw new NotFound();
        } else if (doubted.observerId().equals(viewer.person().value())) {
            throw new Rejected("自己的听课时间要由别人核实");
        } else if (reason.isBlank()) {
            throw new Rejected("请写明怎样核实的");
        }
        jdbc.sql("update observation.sheet set cleared_by = :me, cleared_at = :now where id = :id").param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", sheet).update();
        happenings.note(lesson.id(), lesson.wall(), viewer, "核实听课时间", told(doubted.doubt()) + " — " + reason.strip());
    }

    /** One's own, until the teacher has been told. */
    void withdraw(Lesson lesson, UUID sheet, String reason, Viewer viewer) {
        if (reason.isBlank()) {
            throw new Rejected("请写明撤回的原因");
        } else if (lesson.isReleased()) {
            throw new Rejected("这节课已经反馈给老师,听课记录不能撤回");
        }
        var gone = jdbc.sql("update observation.sheet set withdrawn_at = :now, withdraw_reason = :reason where id = :id and lesson_id = :lesson and observer_id = :me and withdrawn_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", reason.strip()).param("id", sheet).param("lesson", lesson.id()).param("me", viewer.person().value()).update();
        if (gone == 0) {
            throw new NotFound();
        }
        happenings.note(lesson.id(), lesson.wall(), viewer, "撤回听课记录", reason.strip());
    }
}
