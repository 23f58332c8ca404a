package yanxun.activity.problem;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;

/** Finds a problem for somebody about to act on it, locked until the end of the transaction, and writes down what was done. */
@Component
class Problems {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    Problems(JdbcClient jdbc, Inbox inbox, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A problem as whoever acts on it stands to it. */
    record Claimed(UUID id, int version, UUID wall, String title, ProblemLife state, UUID postedBy, boolean named, @Nullable UUID bidId, @Nullable String mergedFrom, boolean poster, boolean screener, boolean team) {
        void asPoster() {
            require(poster);
        }

        void asScreener() {
            require(screener);
        }

        void asTeam() {
            require(team || screener);
        }

        void asWorker() {
            require(team || screener || poster);
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new NotFound();
            }
        }
    }

    /** Not there, or nothing the viewer may see: not found. */
    Claimed claim(UUID problem, Viewer viewer) {
        var about = about(problem);
        var claimed = jdbc.sql("""
                select p.id, p.version, p.wall, p.title, p.state, p.posted_by, p.named, p.bid_id, p.merged_from, p.posted_by = :me as poster,
                """ + Reach.covers("p.unit_id", "scopes") + """
                  as screener,
                       exists (select from activity.bid_member m where m.bid_id = p.bid_id and m.person_id = :me) as team
                  from activity.problem p where p.id = :id for update of p
                """).param("id", problem).param("me", viewer.person().value()).param("scopes", scopes(viewer, about.stage(), about.subject())).query(Claimed.class).optional().orElseThrow(NotFound::new);
        if (!claimed.state().isPublic() && !claimed.poster() && !claimed.screener()) {
            throw new NotFound();
        }
        return claimed;
    }

    private record About(@Nullable String stage, @Nullable String subject) {}

    private About about(UUID problem) {
        return jdbc.sql("select stage, subject from activity.problem where id = :id").param("id", problem).query(About.class).optional().orElseThrow(NotFound::new);
    }

    /** Where the viewer screens problems of a stage and subject: duties for another do not reach them; what is of none is anybody's to screen. */
    static UUID[] scopes(Viewer viewer, @Nullable String stage, @Nullable String subject) {
        return viewer.worn().stream().filter(hat -> hat.post().may(Permission.SCREEN_PROBLEMS)).filter(hat -> isFor(hat.stage(), stage) && isFor(hat.subject(), subject))
                .map(hat -> hat.scope()).distinct().toArray(UUID[]::new);
    }

    private static boolean isFor(@Nullable String limit, @Nullable String asked) {
        return limit == null || asked == null || asked.isEmpty() || limit.equals(asked);
    }

    void move(Claimed problem, ProblemLife state, String reason) {
        jdbc.sql("update activity.problem set version = version + 1, state = :state, reason = :reason where id = :id").param("state", state.name()).param("reason", reason).param("id", problem.id()).update();
    }

    /** The trail hears of it too, but not who asked unnamed. */
    void note(UUID problem, Viewer viewer, String what, String detail) {
        jdbc.sql("insert into activity.problem_step (id, problem_id, walls, person_id, name, at, what, detail) select :step, id, walls, :me, :name, :now, :what, :detail from activity.problem where id = :id")
                .param("step", Id.next()).param("me", viewer.person().value()).param("name", viewer.name()).param("now", now()).param("what", what).param("detail", detail).param("id", problem).update();
        if (jdbc.sql("select named or posted_by <> :me from activity.problem where id = :id").param("me", viewer.person().value()).param("id", problem).query(Boolean.class).single()) {
            audit.note(viewer, what, "problem:" + problem, detail);
        }
    }

    void tell(Claimed problem, String sentence, List<UUID> persons) {
        inbox.deliver(new Letter(problem.wall(), Matter.PROBLEM.of(problem.id() + ":" + problem.version()), false, sentence, problem.title(), "/problems/" + problem.id(), null), persons);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
