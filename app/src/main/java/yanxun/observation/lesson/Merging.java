package yanxun.observation.lesson;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Two lessons that are really one: two observers met it without a network and both wrote it down. */
@Component
@Transactional
public class Merging {
    private static final String TWIN = """
            select l.id, l.on_date, l.period, l.topic, (select string_agg(p.name, '、' order by p.name) from observation.sheet s join org.person_card p on p.id = s.observer_id where s.lesson_id = l.id and s.withdrawn_at is null) as observers
              from observation.lesson l join observation.lesson this on this.id = :id
             where l.id <> this.id and l.on_date = this.on_date and l.unit_id = this.unit_id and l.cancelled_at is null and this.cancelled_at is null and l.released_at is null and this.released_at is null
               and l.confidential = this.confidential and (l.kind = 'REFLECTIVE') = (this.kind = 'REFLECTIVE')
               and (l.teacher_id = this.teacher_id or (l.teacher_id is null or this.teacher_id is null) and l.teacher_name = this.teacher_name)
               and (l.period = this.period or exists (select from observation.sheet a join observation.sheet b on b.lesson_id = this.id and b.withdrawn_at is null
                        where a.lesson_id = l.id and a.withdrawn_at is null and a.started_at < b.started_at + make_interval(mins => b.minutes) and b.started_at < a.started_at + make_interval(mins => a.minutes)))
               and
            """ + Sight.ARRANGED;

    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final Happenings happenings;
    private final Naming naming;
    private final Clock clock;

    Merging(JdbcClient jdbc, Lessons lessons, Happenings happenings, Naming naming, Clock clock) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.happenings = happenings;
        this.naming = naming;
        this.clock = clock;
    }

    /** A lesson of the same teacher at the same time. */
    public record Twin(UUID id, LocalDate onDate, @Nullable Integer period, String topic, @Nullable String observers) {
        public String label() {
            return Times.date(onDate) + (topic.isEmpty() ? "" : " " + topic) + (observers == null ? "" : " · " + observers);
        }
    }

    List<Twin> twins(Lesson lesson, Viewer viewer) {
        return lesson.arranged() && !lesson.isCancelled() && !lesson.isReleased() && lesson.sheets() > 0 ? Sight.by(viewer, jdbc.sql(TWIN + " order by l.created_at limit 5")).param("id", lesson.id()).query(Twin.class).list() : List.of();
    }

    /** What was recorded of the other comes here, and its address leads here. */
    void merge(UUID id, UUID other, Viewer viewer) {
        jdbc.sql("select from observation.lesson where id in (:id, :other) order by id for update").param("id", id).param("other", other).query().listOfRows();
        var lesson = lessons.arranged(id, viewer);
        lessons.arranged(other, viewer);
        if (twins(lesson, viewer).stream().noneMatch(twin -> twin.id().equals(other))) {
            throw new NotFound();
        }
        var both = jdbc.sql("""
                select string_agg(distinct p.name, '、') from observation.sheet a join observation.sheet b on b.observer_id = a.observer_id and b.lesson_id = :other and b.withdrawn_at is null and b.kind <> 'PUPIL'
                  join org.person_card p on p.id = a.observer_id where a.lesson_id = :id and a.withdrawn_at is null and a.kind <> 'PUPIL'
                """).param("id", id).param("other", other).query((rs, _) -> java.util.Objects.requireNonNullElse(rs.getString(1), "")).single();
        if (!both.isEmpty()) {
            throw new Rejected("{0} 在两边都交了听课记录,不能合并。请先撤回其中一份", both);
        } else if (jdbc.sql("select exists (select from observation.debrief where lesson_id = :other) or exists (select from observation.step where lesson_id = :other)").param("other", other).query(Boolean.class).single()) {
            throw new Rejected("那一边已经写了反馈草稿。请从那一边合并过去,或者先删掉那边约定的改进");
        }
        move(id, other, viewer);
    }

    private void move(UUID id, UUID other, Viewer viewer) {
        var lesson = lessons.arranged(id, viewer);
        jdbc.sql("""
                insert into observation.observer as mine (lesson_id, person_id, wall, kind, editions, assigned_by, assigned_at, excused_at, excuse)
                select :id, person_id, wall, kind, editions, assigned_by, assigned_at, excused_at, excuse from observation.observer where lesson_id = :other
                on conflict (lesson_id, person_id) do update set excused_at = case when excluded.excused_at is null then null else mine.excused_at end
                """).param("id", id).param("other", other).update();
        jdbc.sql("update observation.sheet set lesson_id = :id where lesson_id = :other").param("id", id).param("other", other).update();
        jdbc.sql("update observation.happening set lesson_id = :id where lesson_id = :other").param("id", id).param("other", other).update();
        jdbc.sql("""
                update observation.lesson l set teacher_id = coalesce(l.teacher_id, o.teacher_id), stage = case when l.stage = '' then o.stage else l.stage end, topic = case when l.topic = '' then o.topic else l.topic end,
                       class_name = case when l.class_name = '' then o.class_name else l.class_name end, activity_id = coalesce(l.activity_id, o.activity_id), version = l.version + 1
                  from observation.lesson o where l.id = :id and o.id = :other
                """).param("id", id).param("other", other).update();
        jdbc.sql("update observation.lesson set merged_into = :id, cancelled_at = :now, cancel_reason = '与同一节课合并', version = version + 1 where id = :other or merged_into = :other").param("id", id).param("other", other)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        happenings.note(id, lesson.wall(), viewer, "合并同一节课的记录", "");
        naming.follow(other, lessons.arranged(id, viewer));
    }
}
