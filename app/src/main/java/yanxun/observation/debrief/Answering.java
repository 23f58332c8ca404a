package yanxun.observation.debrief;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.observation.lesson.Happenings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** What a teacher says to what was told, and decides about it. */
@Component
@Transactional
class Answering {
    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Debriefs debriefs;
    private final Happenings happenings;
    private final Inbox inbox;
    private final Clock clock;

    Answering(JdbcClient jdbc, Debriefs debriefs, Happenings happenings, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.debriefs = debriefs;
        this.happenings = happenings;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** By the teacher, and by those who told; only added to. Sending twice is once. */
    void reply(UUID id, UUID reply, String text, Viewer viewer) {
        var seen = debriefs.seen(id, viewer);
        var lesson = seen.lesson();
        if (!lesson.isReleased() || !lesson.mine() && !seen.release().mayWrite()) {
            throw new NotFound();
        } else if (text.isBlank() || text.length() > LONGEST) {
            throw new Rejected("请写下要说的话,不超过 {0} 字", LONGEST);
        }
        var fresh = jdbc.sql("insert into observation.reply (id, lesson_id, wall, person_id, text, at) values (:id, :lesson, :wall, :me, :text, :now) on conflict (id) do nothing").param("id", reply).param("lesson", id)
                .param("wall", lesson.wall()).param("me", viewer.person().value()).param("text", text.strip()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            happenings.note(id, lesson.wall(), viewer, "答复反馈", "");
            inbox.deliver(new Letter(lesson.wall(), Matter.LESSON_REPLY.of(reply), false, kept("{0} 答复了听课反馈:{1} {2}", viewer.name(), lesson.teacherName(), word(lesson.subject())), "", seen.url(), null), others(id, viewer));
        }
    }

    private List<UUID> others(UUID lesson, Viewer viewer) {
        return jdbc.sql("""
                select distinct person from (select l.teacher_id as person from observation.lesson l where l.id = :id union all select d.written_by from observation.debrief d where d.lesson_id = :id) as told
                 where person is not null and person <> :me
                """).param("id", lesson).param("me", viewer.person().value()).query(UUID.class).list();
    }

    /** Whether the result goes into the dossier; the teacher may think again. */
    void decide(UUID id, boolean feeds, Viewer viewer) {
        var lesson = debriefs.given(id, viewer).lesson();
        jdbc.sql("update observation.lesson set feeds_dossier = :feeds, decided_at = :now where id = :id").param("feeds", feeds).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
        happenings.note(id, lesson.wall(), viewer, feeds ? "同意结果进入成长档案" : "不让结果进入成长档案", "");
    }

    /** Whether the heads of a school the teacher comes to later see the open steps. */
    void passOn(UUID id, boolean onward, Viewer viewer) {
        var lesson = debriefs.given(id, viewer).lesson();
        jdbc.sql("update observation.debrief set onward = :onward where lesson_id = :id").param("onward", onward).param("id", id).update();
        happenings.note(id, lesson.wall(), viewer, onward ? "让新学校看到改进" : "不让新学校看到改进", "");
    }
}
