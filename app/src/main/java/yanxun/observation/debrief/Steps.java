package yanxun.observation.debrief;

import static yanxun.observation.debrief.DebriefForm.text;
import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.observation.lesson.Happenings;
import yanxun.observation.lesson.Persons;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;

/** Agreeing on steps, and what becomes of them. */
@Component
@Transactional
class Steps {
    private final JdbcClient jdbc;
    private final Debriefs debriefs;
    private final StepQueries queries;
    private final Persons persons;
    private final Happenings happenings;
    private final StepLetters letters;
    private final Inbox inbox;
    private final Clock clock;

    Steps(JdbcClient jdbc, Debriefs debriefs, StepQueries queries, Persons persons, Happenings happenings, StepLetters letters, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.debriefs = debriefs;
        this.queries = queries;
        this.persons = persons;
        this.happenings = happenings;
        this.letters = letters;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Sending the same form twice agrees on one step. */
    void agree(UUID lesson, StepForm form, Viewer viewer) {
        var seen = debriefs.written(lesson, viewer).lesson();
        form.check(today());
        var fresh = jdbc.sql("""
                insert into observation.step (id, lesson_id, wall, ordinal, what, owner_id, due_on)
                select :id, :lesson, :wall, (select coalesce(max(ordinal), 0) + 1 from observation.step where lesson_id = :lesson), :what, :owner, :due on conflict (id) do nothing
                """).param("id", form.id()).param("lesson", lesson).param("wall", seen.wall()).param("what", text(form.what())).param("owner", owner(text(form.owner()), seen.teacherId())).param("due", form.dueOn()).update();
        if (fresh > 0 && seen.isReleased()) {
            happenings.note(lesson, seen.wall(), viewer, "补充约定的改进", text(form.what()));
            letters.tell(java.util.Objects.requireNonNull(form.id()));
        }
    }

    private UUID owner(String word, @Nullable UUID teacher) {
        if (!word.isEmpty()) {
            var found = persons.colleagues(word);
            if (found.size() == 1) {
                return found.getFirst().id();
            }
        } else if (teacher != null) {
            return teacher;
        }
        throw new Rejected("请写明由哪一位来做");
    }

    /** As long as nobody was told of it. */
    void remove(UUID lesson, UUID id, Viewer viewer) {
        if (debriefs.written(lesson, viewer).lesson().isReleased()) {
            throw new Rejected("已经告诉老师的改进不能删除;不再做请写明原因");
        } else if (jdbc.sql("delete from observation.step where id = :id and lesson_id = :lesson").param("id", id).param("lesson", lesson).update() == 0) {
            throw new NotFound();
        }
    }

    /** Shown by a later lesson of the same teacher that was recorded, or said in a note. */
    void close(UUID lesson, UUID id, @Nullable UUID shownIn, String note, int version, Viewer viewer) {
        var step = told(lesson, id, viewer);
        if (shownIn == null && note.isBlank()) {
            throw new Rejected("没有再听课就算做到,请写明依据");
        } else if (shownIn != null && queries.laters(debriefs.seen(lesson, viewer).lesson(), viewer).stream().noneMatch(later -> later.id().equals(shownIn) && later.recorded())) {
            throw new Rejected("这节课不是这位老师后来的课,或者还没有人交听课记录");
        }
        end(step, "CLOSED", shownIn, note, version, viewer);
    }

    void drop(UUID lesson, UUID id, String reason, int version, Viewer viewer) {
        var step = told(lesson, id, viewer);
        if (reason.isBlank()) {
            throw new Rejected("请写明不再做的原因");
        }
        end(step, "DROPPED", null, reason, version, viewer);
    }

    private void end(Step step, String state, @Nullable UUID shownIn, String note, int version, Viewer viewer) {
        var ended = jdbc.sql("update observation.step set state = :state, closed_by = :me, closed_at = :now, closed_in = :in, note = :note, version = version + 1 where id = :id and version = :version and state = 'OPEN'")
                .param("state", state).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("in", shownIn, java.sql.Types.OTHER).param("note", note.strip()).param("id", step.id())
                .param("version", version).update();
        if (ended == 0) {
            throw new Stale();
        }
        happenings.note(step.lessonId(), wall(step.id()), viewer, state.equals("CLOSED") ? "改进已做到" : "改进不再做", note.isBlank() ? step.what() : step.what() + " — " + note.strip());
        letters.settle(step.id());
        if (!step.ownerId().equals(viewer.person().value())) {
            inbox.deliver(new Letter(wall(step.id()), Matter.STEP_ENDED.of(step.id()), false, state.equals("CLOSED") ? kept("改进已做到:{0}", step.what()) : kept("改进不再做:{0}", step.what()), note.strip(), "/lessons/steps?state=" + state, null),
                    List.of(step.ownerId()));
        }
    }

    void move(UUID lesson, UUID id, @Nullable LocalDate day, int version, Viewer viewer) {
        var step = told(lesson, id, viewer);
        var due = StepForm.due(day, today());
        if (jdbc.sql("update observation.step set due_on = :due, proposed_on = null, proposal = '', version = version + 1 where id = :id and version = :version and state = 'OPEN'").param("due", due).param("id", id).param("version", version).update() == 0) {
            throw new Stale();
        }
        happenings.note(lesson, wall(id), viewer, "改进改期", kept("{0}:{1}", step.what(), Times.date(due)));
        letters.tell(id);
    }

    /** The owner takes it on, or proposes another day. */
    void answer(UUID lesson, UUID id, @Nullable LocalDate proposed, String words, Viewer viewer) {
        var step = queries.owned(lesson, id, viewer);
        if (proposed != null) {
            StepForm.due(proposed, today());
        }
        jdbc.sql("""
                update observation.step set accepted_at = case when :proposed::date is null then coalesce(accepted_at, :now) end, proposed_on = :proposed::date, proposal = :words, version = version + 1 where id = :id
                """).param("proposed", proposed, java.sql.Types.DATE).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("words", words.strip()).param("id", step.id()).update();
        happenings.note(lesson, wall(id), viewer, proposed == null ? "接受约定的改进" : "希望改期", step.what());
        if (proposed != null) {
            var writer = jdbc.sql("select written_by from observation.debrief where lesson_id = :id").param("id", lesson).query(UUID.class).list();
            inbox.deliver(new Letter(wall(id), Matter.STEP_PROPOSED.of(id), false, kept("{0} 希望把改进改到 {1}", viewer.name(), Times.date(proposed)), words.strip(), "/lessons/" + lesson + "/debrief#steps", null), writer);
        }
    }

    private Step told(UUID lesson, UUID id, Viewer viewer) {
        if (!debriefs.written(lesson, viewer).lesson().isReleased()) {
            throw new Rejected("反馈给老师以后才能办结或改期;现在可以删除");
        }
        return queries.of(lesson).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private UUID wall(UUID step) {
        return jdbc.sql("select wall from observation.step where id = :id").param("id", step).query(UUID.class).single();
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
