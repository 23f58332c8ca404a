package yanxun.activity.lesson;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Part;
import yanxun.activity.undertaking.Passages;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.Undertakings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** The members say which lessons deserve to travel, and where each is taken. */
@Component
@Transactional
public class Choosing {
    private final JdbcClient jdbc;
    private final Preparing preparing;
    private final Undertakings undertakings;
    private final Passages passages;
    private final Clock clock;

    Choosing(JdbcClient jdbc, Preparing preparing, Undertakings undertakings, Passages passages, Clock clock) {
        this.jdbc = jdbc;
        this.preparing = preparing;
        this.undertakings = undertakings;
        this.passages = passages;
        this.clock = clock;
    }

    /** One voice for each member school; saying it again takes it back. */
    public void back(UUID lessonId, Viewer viewer) {
        var lesson = preparing.lesson(lessonId);
        var claimed = undertakings.claim(lesson.undertakingId(), viewer);
        claimed.course().allowWork(Phase.CHOICE, claimed.parts(), Part.COHOST);
        var unit = jdbc.sql("""
                select m.unit_id from network.member_card m where m.community_id = :community and m.valid @> :today::date and (
                       exists (select from org.reach_card r join org.membership_card w on w.unit_id = r.descendant and w.person_id = :me and w.valid @> :today::date where r.ancestor = m.unit_id and r.valid @> :today::date)) limit 1
                """).param("community", claimed.communityId()).param("me", viewer.person().value()).param("today", today()).query(UUID.class).optional()
                .orElseThrow(() -> new NotYours("只有成员校可以推选,每校一票"));
        var taken = jdbc.sql("delete from activity.backing where lesson_id = :lesson and unit_id = :unit").param("lesson", lessonId).param("unit", unit).update();
        if (taken == 0) {
            jdbc.sql("insert into activity.backing (lesson_id, unit_id, walls, by_person, at) select id, :unit, walls, :me, :now from activity.lesson where id = :lesson on conflict do nothing").param("lesson", lessonId).param("unit", unit)
                    .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
        passages.note(lesson.undertakingId(), viewer, taken > 0 ? "收回推选" : "推选", lesson.topic());
    }

    public void choose(UUID lessonId, @Nullable UUID school, String because, Viewer viewer) {
        var lesson = preparing.lesson(lessonId);
        var claimed = undertakings.claim(lesson.undertakingId(), viewer);
        claimed.course().allowWork(Phase.CHOICE, claimed.parts());
        if (lesson.withdrawn()) {
            throw new Rejected("这节课例已经退出");
        }
        if (school != null && school.equals(lesson.unitId())) {
            throw new Rejected("送课要送到别的学校");
        }
        if (school != null && !jdbc.sql("select exists (select from network.member_card m where m.community_id = :community and m.unit_id = :school and m.valid @> :today::date)").param("community", claimed.communityId()).param("school", school).param("today", today()).query(Boolean.class).single()) {
            throw new Rejected("这所学校现在不是共同体的成员");
        }
        jdbc.sql("update activity.lesson set chosen_for = :school, chosen_because = :because where id = :lesson").param("lesson", lessonId).param("school", school, java.sql.Types.OTHER).param("because", because.strip()).update();
        passages.note(lesson.undertakingId(), viewer, school == null ? "不再送课" : "推选送课", kept("{0} {1}", lesson.topic(), because.strip()));
    }

    /** In which activity the lesson was taught there. */
    public void deliver(UUID lessonId, @Nullable UUID activity, Viewer viewer) {
        var lesson = preparing.lesson(lessonId);
        var claimed = undertakings.claim(lesson.undertakingId(), viewer);
        claimed.course().allowWork(Phase.DELIVERY, claimed.parts());
        if (activity != null && !jdbc.sql("select exists (select from activity.session where activity_id = :activity and undertaking_id = :id and phase = 'DELIVERY')").param("activity", activity).param("id", lesson.undertakingId()).query(Boolean.class).single()) {
            throw new Rejected("请选择本环节的送课活动");
        }
        if (activity != null && !jdbc.sql("select starts_at <= :now from activity.activity where id = :activity and state <> 'CANCELLED'").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("activity", activity)
                .query(Boolean.class).optional().orElse(false)) {
            throw new Rejected("送课活动还没有举行").beside("activity");
        }
        jdbc.sql("update activity.lesson set delivered_in = :activity where id = :lesson and chosen_for is not null").param("lesson", lessonId).param("activity", activity, java.sql.Types.OTHER).update();
        passages.note(lesson.undertakingId(), viewer, "送课", lesson.topic());
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
