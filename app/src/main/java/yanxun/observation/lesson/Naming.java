package yanxun.observation.lesson;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Who is to observe a lesson: named, told, excused. */
@Component
@Transactional
public class Naming {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Inbox inbox;
    private final Happenings happenings;
    private final Clock clock;

    Naming(JdbcClient jdbc, Persons persons, Inbox inbox, Happenings happenings, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.inbox = inbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Whoever observes already stays; who was excused is asked again. */
    public void name(Lesson lesson, boolean myself, String words, @Nullable List<UUID> editions, Viewer viewer) {
        if (lesson.isCancelled()) {
            throw new Rejected("这节课已经取消");
        }
        var named = new LinkedHashMap<UUID, String>();
        if (myself) {
            named.put(viewer.person().value(), viewer.name());
        }
        persons.colleagues(words).forEach(person -> named.put(person.id(), person.name()));
        named.keySet().forEach(person -> put(lesson, person, editions == null ? List.of() : editions, viewer));
        if (!named.isEmpty()) {
            happenings.note(lesson.id(), lesson.wall(), viewer, "请人听课", String.join("、", named.values()));
            tell(lesson);
        }
    }

    private void put(Lesson lesson, UUID person, List<UUID> editions, Viewer viewer) {
        jdbc.sql("""
                insert into observation.observer (lesson_id, person_id, wall, kind, editions, assigned_by, assigned_at) values (:lesson, :person, :wall, :kind, :editions::uuid[], :me, :now)
                on conflict (lesson_id, person_id) do update set excused_at = null, excuse = '', editions = case when cardinality(excluded.editions) > 0 then excluded.editions else observer.editions end
                """).param("lesson", lesson.id()).param("person", person).param("wall", lesson.wall()).param("kind", kind(person, lesson)).param("editions", editions.toArray(UUID[]::new))
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** As what somebody observes: by the post held on the day. */
    String kind(UUID person, Lesson lesson) {
        return person.equals(lesson.teacherId()) ? "SELF" : kind(person, lesson.onDate());
    }

    public String kind(UUID person, java.time.LocalDate day) {
        return jdbc.sql("""
                select case when bool_or(d.post in ('BUREAU_DIRECTOR', 'RESEARCHER', 'TRAINING_OFFICER', 'PART_TIME_RESEARCHER')) then 'RESEARCHER' when bool_or(d.post in ('PRINCIPAL', 'DEAN', 'GRADE_DIRECTOR')) then 'CADRE' else 'TEACHER' end
                  from org.duty_card d where d.person_id = :person and d.valid @> :day::date
                """).param("person", person).param("day", day).query(String.class).single();
    }

    void excuse(Lesson lesson, UUID person, String reason, Viewer viewer) {
        if (!lesson.arranged() && !person.equals(viewer.person().value())) {
            throw new NotFound();
        } else if (reason.isBlank()) {
            throw new Rejected("请写明不听这节课的原因");
        }
        if (jdbc.sql("select exists (select from observation.sheet where lesson_id = :lesson and observer_id = :person and withdrawn_at is null)").param("lesson", lesson.id()).param("person", person).query(Boolean.class).single()) {
            throw new Rejected("已经交了听课记录,不能再退出");
        }
        var gone = jdbc.sql("update observation.observer set excused_at = :now, excuse = :reason where lesson_id = :lesson and person_id = :person and excused_at is null returning (select name from org.person_card p where p.id = person_id limit 1)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", reason.strip()).param("lesson", lesson.id()).param("person", person).query(String.class).optional().orElseThrow(NotFound::new);
        happenings.note(lesson.id(), lesson.wall(), viewer, "不听这节课", kept("{0}:{1}", gone, reason.strip()));
        inbox.settle(source(lesson.id()), new PersonId(person));
    }

    /** Asks everybody who is still to observe; who knows already is not asked again unless something changed. */
    void tell(Lesson lesson) {
        var people = jdbc.sql("""
                select person_id from observation.observer o where o.lesson_id = :id and o.excused_at is null
                   and not exists (select from observation.sheet s where s.lesson_id = o.lesson_id and s.observer_id = o.person_id and s.withdrawn_at is null)
                """).param("id", lesson.id()).query(UUID.class).list();
        inbox.deliver(new Letter(lesson.wall(), source(lesson.id()), true, kept("请听课:{0} {1}", lesson.teacherName(), word(lesson.subject())), where(lesson, lesson.unitName() + " " + lesson.className()), lesson.url(), lesson.onDate()).urgentOn(lesson.onDate()), people);
        if (lesson.teacherId() != null && !lesson.isSecret()) {
            inbox.deliver(new Letter(lesson.wall(), Matter.LESSON_GIVEN.of(lesson.id()), false, "有人来听您的课", where(lesson, lesson.subject() + " " + lesson.className()), lesson.url(), lesson.onDate()).anew(), List.of(lesson.teacherId()));
        }
    }

    private static String where(Lesson lesson, String whom) {
        var place = String.join(" ", whom, lesson.startsAt() == null ? "" : lesson.startsAt().toString(), lesson.room()).strip().replaceAll(" +", " ");
        return lesson.period() == null ? place : kept("{0},第 {1} 节", place, lesson.period());
    }

    /** What was arranged is arranged otherwise: those who come and the teacher hear of it, and who gave the lesson before is not waited for. */
    void changed(Lesson before, Lesson now) {
        tell(now);
        if (before.teacherId() != null && !before.teacherId().equals(now.teacherId())) {
            release(before, List.of(before.teacherId()), "");
        }
    }

    private void release(Lesson lesson, List<UUID> people, String reason) {
        people.forEach(person -> inbox.settle(Matter.LESSON_GIVEN.of(lesson.id()), new PersonId(person)));
        if (!lesson.isSecret()) {
            inbox.deliver(new Letter(lesson.wall(), Matter.LESSON_OFF.of(lesson.id()), false, kept("听课取消:{0} {1}", lesson.teacherName(), word(lesson.subject())), reason, lesson.url(), lesson.onDate()).anew(), people);
        }
    }

    /** Who was asked under another lesson is asked under this one, as it is the same. */
    void follow(UUID other, Lesson lesson) {
        inbox.settleAll(source(other));
        tell(lesson);
    }

    void callOff(Lesson lesson, String reason) {
        inbox.settleAll(source(lesson.id()));
        var people = jdbc.sql("select person_id from observation.observer where lesson_id = :id and excused_at is null").param("id", lesson.id()).query(UUID.class).list();
        inbox.deliver(new Letter(lesson.wall(), Matter.LESSON_OFF.of(lesson.id()), false, kept("听课取消:{0} {1}", lesson.teacherName(), word(lesson.subject())), reason, lesson.url(), lesson.onDate()).anew(), people);
        if (lesson.teacherId() != null) {
            release(lesson, List.of(lesson.teacherId()), reason);
        }
    }

    public static String source(UUID lesson) {
        return Matter.LESSON.of(lesson);
    }
}
