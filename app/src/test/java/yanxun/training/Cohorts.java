package yanxun.training;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Town;

/** A cohort of the bureau as it stands in the tables: for tests of what hangs on it. */
public record Cohorts(JdbcClient jdbc, Town town) {

    public UUID cohort(String state, boolean surveyFirst, LocalDate ends) {
        return cohort(town.bureau(), state, surveyFirst, ends);
    }

    public UUID cohort(UUID unit, String state, boolean surveyFirst, LocalDate ends) {
        var programme = Id.next();
        var cohort = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into training.programme (id, wall, unit_id, title, kind, level, form, hours, most, created_by, created_at)
                    values (:id, :wall, :unit, '新教师培训', 'NEW_TEACHER', 'DISTRICT', 'INTENSIVE', 12, 60, :me, now())
                    """).param("id", programme).param("wall", town.district()).param("unit", unit).param("me", town.person("周主任")).update();
            jdbc.sql("""
                    insert into training.cohort (id, wall, unit_id, district_wide, programme_id, title, kind, level, category, form, block, hours, absence_numerator, absence_denominator, leave_counts,
                           survey_first, least, most, admission, starts_on, ends_on, enrol_until, state, created_by, created_at, closed_at)
                    values (:id, :wall, :unit, true, :programme, '2026 年新教师班', 'NEW_TEACHER', 'DISTRICT', 'KNOWLEDGE.SUBJECT', 'INTENSIVE', 'PRESCRIBED', 12, 1, 5, true,
                           :survey, 1, 60, 'ASSIGNMENT', :starts, :ends, :starts, :state, :me, now(), case when :state = 'CLOSED' then :ends::date + interval '18 hours' end)
                    """).param("id", cohort).param("wall", town.district()).param("unit", unit).param("programme", programme).param("survey", surveyFirst).param("starts", ends.minusDays(30))
                    .param("ends", ends).param("state", state).param("me", town.person("周主任")).update();
        });
        return cohort;
    }

    public void place(UUID cohort, UUID unit, String... names) {
        for (var name : names) {
            Scope.runEverywhere(() -> jdbc.sql("insert into training.place (cohort_id, person_id, wall, unit_id, state, way, since) values (:cohort, :person, :wall, :unit, 'PLACED', 'ASSIGNED', now())")
                    .param("cohort", cohort).param("person", town.person(name)).param("wall", town.district()).param("unit", unit).update());
        }
    }

    /** A session that is over or to come, with those who signed in. */
    public UUID session(UUID cohort, OffsetDateTime starts, String... there) {
        var id = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into activity.activity (id, wall, walls, unit_id, form, title, level, mode, secret, state, created_by, created_at, starts_at, ends_at, content, speaker)
                    values (:id, :wall, array[:wall::uuid], :unit, 'training', '第一讲', 'DISTRICT', 'OFFLINE', 'x', 'PUBLISHED', :me, now(), :starts, :ends, '内容', '专家')
                    """).param("id", id).param("wall", town.district()).param("unit", town.bureau()).param("me", town.person("周主任")).param("starts", starts).param("ends", starts.plusHours(2)).update();
            jdbc.sql("insert into training.session (activity_id, cohort_id, wall, created_at) values (:id, :cohort, :wall, now())").param("id", id).param("cohort", cohort).param("wall", town.district()).update();
            for (var name : there) {
                jdbc.sql("insert into activity.check_in (activity_id, person_id, walls, at, way) values (:id, :person, array[:wall::uuid], :at, 'QR')").param("id", id).param("person", town.person(name))
                        .param("wall", town.district()).param("at", starts).update();
            }
        });
        return id;
    }

    public String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person_card where id = :id").param("id", town.person(name)).query(String.class).single());
    }
}
