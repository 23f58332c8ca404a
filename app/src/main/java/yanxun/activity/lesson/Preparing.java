package yanxun.activity.lesson;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Claimed;
import yanxun.activity.undertaking.Passages;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.State;
import yanxun.activity.undertaking.Undertakings;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;

/** Preparing lessons together and showing them; everybody's contribution stays under their name. */
@Component
@Transactional
public class Preparing {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Passages passages;
    private final Clock clock;

    Preparing(JdbcClient jdbc, Undertakings undertakings, Passages passages, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.passages = passages;
        this.clock = clock;
    }

    record Lesson(UUID id, UUID undertakingId, UUID unitId, UUID teacherId, String topic, boolean withdrawn) {}

    /** A lesson of one of the member schools, by a teacher of that school. */
    public void add(UUID id, LessonForm form, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        refuseUnlessPreparing(claimed);
        if (!claimed.takesPart()) {
            throw new NotYours("只有成员校和主办单位可以推荐课例");
        }
        form.refuseIncomplete();
        var teacher = teacher(form.teacher());
        var member = jdbc.sql("select exists (select from network.member_card m where m.community_id = :community and m.unit_id = :unit and m.valid @> :today::date)").param("community", claimed.communityId())
                .param("unit", teacher.unit()).param("today", yanxun.platform.time.Times.day(clock.instant())).query(Boolean.class).single();
        if (!member) {
            throw new Rejected("{0} 所在的学校现在不是这个共同体的成员", teacher.name());
        }
        var fresh = jdbc.sql("insert into activity.lesson (id, undertaking_id, walls, unit_id, teacher_id, topic, grade, added_by, added_at) select :lesson, id, walls, :unit, :teacher, :topic, :grade, :me, :now from activity.undertaking where id = :id on conflict (id) do nothing")
                .param("lesson", form.id() == null ? Id.next() : form.id()).param("id", id).param("unit", teacher.unit()).param("teacher", teacher.id()).param("topic", LessonForm.text(form.topic())).param("grade", LessonForm.text(form.grade()))
                .param("me", viewer.person().value()).param("now", now()).update();
        if (fresh > 0) {
            passages.note(id, viewer, "推荐课例", kept("{0}({1})", LessonForm.text(form.topic()), teacher.name()));
        }
    }

    /** One contribution. Each stays; nothing is overwritten. */
    public void work(UUID lessonId, String stage, String text, Viewer viewer) {
        var lesson = lesson(lessonId);
        var claimed = undertakings.claim(lesson.undertakingId(), viewer);
        var work = Work.named(stage);
        if (claimed.state() != State.RUNNING) {
            throw new Rejected("这项共同体活动{0},不能再办理", yanxun.platform.i18n.Text.t(claimed.state().displayName()));
        }
        if (claimed.phase() != Phase.PREPARATION && claimed.phase() != Phase.EXHIBITION && claimed.phase() != Phase.DELIVERY) {
            throw new Rejected("现在是“{0}”,不是备课、展课或送课", yanxun.platform.i18n.Text.t(claimed.phase().displayName()));
        }
        refuseStrangers(claimed, lesson, work, viewer);
        if (lesson.withdrawn()) {
            throw new Rejected("这节课例已经退出");
        }
        if (text.isBlank() || text.length() > 20_000) {
            throw new Rejected("请写下内容,不超过 20000 字");
        }
        var done = jdbc.sql("select distinct stage from activity.lesson_work where lesson_id = :lesson").param("lesson", lessonId).query(String.class).list().stream().map(Work::valueOf).toList();
        work.refuseTooEarly(done);
        jdbc.sql("""
                insert into activity.lesson_work (id, lesson_id, walls, stage, person_id, text, at) select :id, l.id, l.walls, :stage, :me, :text, :now from activity.lesson l where l.id = :lesson
                   and not exists (select from activity.lesson_work w where w.lesson_id = l.id and w.stage = :stage and w.person_id = :me and w.text = :text)
                """).param("id", Id.next()).param("lesson", lessonId).param("stage", work.name()).param("me", viewer.person().value()).param("text", text.strip()).param("now", now()).update();
        passages.note(lesson.undertakingId(), viewer, "课例", kept("{0}:{1}", lesson.topic(), word(work.displayName())));
    }

    public void withdraw(UUID lessonId, String reason, Viewer viewer) {
        var lesson = lesson(lessonId);
        var claimed = undertakings.claim(lesson.undertakingId(), viewer);
        if (!claimed.hosts() && !claimed.organises() && !lesson.teacherId().equals(viewer.person().value())) {
            throw new NotYours("课例由承办学校、主办单位或执教教师退出");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明退出的原因");
        }
        jdbc.sql("update activity.lesson set withdrawn_at = coalesce(withdrawn_at, :now), withdrawn_because = :reason, chosen_for = null where id = :lesson").param("lesson", lessonId).param("now", now()).param("reason", reason.strip()).update();
        passages.note(lesson.undertakingId(), viewer, "课例退出", kept("{0}:{1}", lesson.topic(), reason.strip()));
    }

    private static void refuseStrangers(Claimed claimed, Lesson lesson, Work work, Viewer viewer) {
        var teacher = lesson.teacherId().equals(viewer.person().value());
        if (work.isTeachersOwn() && !teacher && !claimed.hosts() && !claimed.organises()) {
            throw new NotYours("“{0}”由执教教师本人填写", yanxun.platform.i18n.Text.t(work.displayName()));
        }
    }

    private static void refuseUnlessPreparing(Claimed claimed) {
        if (claimed.state() != State.RUNNING || claimed.phase() != Phase.PREPARATION && claimed.phase() != Phase.EXHIBITION) {
            throw new Rejected("备课磨课和展课时才能推荐课例");
        }
    }

    Lesson lesson(UUID id) {
        return jdbc.sql("select id, undertaking_id, unit_id, teacher_id, topic, withdrawn_at is not null as withdrawn from activity.lesson where id = :id").param("id", id).query(Lesson.class).optional().orElseThrow(NotFound::new);
    }

    private record Teacher(UUID id, String name, UUID unit) {}

    private Teacher teacher(@Nullable String word) {
        var found = jdbc.sql("select p.id, p.name, p.unit_id as unit from org.person_card p where (p.number = :word or p.name = :word) and p.unit_id is not null limit 2").param("word", StaffNumbers.written(LessonForm.text(word), jdbc)).query(Teacher.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有找到这位教师“{0}”,请填工号" : "“{0}”有重名,请填工号", LessonForm.text(word));
        }
        return found.getFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
