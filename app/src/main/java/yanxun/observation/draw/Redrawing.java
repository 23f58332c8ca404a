package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.methods.draw.Draw;
import yanxun.observation.lesson.Arranging;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Somebody drawn cannot be observed: the next in the order of lots of the same stratum moves up. */
@Component
@Transactional
class Redrawing {
    private final JdbcClient jdbc;
    private final Draws draws;
    private final Appointing appointing;
    private final Arranging arranging;
    private final Chronicle chronicle;
    private final Clock clock;

    Redrawing(JdbcClient jdbc, Draws draws, Appointing appointing, Arranging arranging, Chronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.appointing = appointing;
        this.arranging = arranging;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    void replace(UUID id, String key, String reason, Viewer viewer) {
        var draw = draws.conducted(id, viewer);
        if (!draw.isRevealed()) {
            throw new Rejected("还没有公开种子,没有抽中的人可换");
        }
        var gone = appointing.find(draw, key);
        if ("REPLACED".equals(gone.state())) {
            return;
        } else if (gone.state() == null) {
            throw new Rejected("只能换抽中的");
        } else if (reason.isBlank()) {
            throw new Rejected("请写明换的原因,例如“病假”,它会留在公开的记录里");
        }
        var next = next(draw, gone);
        if (gone.lessonId() != null) {
            arranging.callOff(gone.lessonId(), reason, viewer);
        }
        jdbc.sql("update observation.draw_candidate set state = 'REPLACED', reason = :reason, successor = :next where draw_id = :draw and key = :key").param("reason", reason.strip()).param("next", next.key()).param("draw", id).param("key", key).update();
        jdbc.sql("update observation.draw_candidate set state = 'MOVED_UP', ordinal = :ordinal where draw_id = :draw and key = :key").param("ordinal", gone.ordinal()).param("draw", id).param("key", next.key()).update();
        appointing.one(draw, next, viewer);
        chronicle.note(viewer, "递补", id, draw.wall(), kept("{0} 换成 {1}:{2}", key, next.key(), reason.strip()));
    }

    /** Passed over are other lessons of the same teacher, and lessons of days that are over. */
    private Chosen next(DrawFacts draw, Chosen gone) {
        var taken = jdbc.sql("select key from observation.draw_candidate where draw_id = :draw and state is not null").param("draw", draw.id()).query(String.class).list().stream().collect(Collectors.toSet());
        var today = Times.day(clock.instant());
        return Draw.of(draws.frame(draw), Objects.requireNonNull(draw.seed()), draw.beacon()).stream().filter(selection -> selection.stratum().equals(gone.stratum())).flatMap(selection -> selection.reserves().stream())
                .filter(ticket -> !taken.contains(ticket.key())).map(ticket -> appointing.find(draw, ticket.key()))
                .filter(each -> !each.teacherId().equals(gone.teacherId()) && !isOver(draw, each, today)).findFirst().orElseThrow(() -> new Rejected("这一层没有可以递补的了;请取消这节课,或另抽一次"));
    }

    private static boolean isOver(DrawFacts draw, Chosen each, LocalDate today) {
        var occasion = each.occasion(draw);
        return occasion != null && occasion.date().isBefore(today);
    }
}
