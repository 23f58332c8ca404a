package yanxun.training.completion;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.training.Conditions;
import yanxun.training.enrolment.Result;

/** Reckons what came out of every place of a cohort, from the sessions' attendance and what is still owed. What was corrected by hand stays. */
@Component
class Weighing {
    private static final String ATTENDANCE = """
            with held as materialized (select s.activity_id from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.state = 'CLOSED'),
            came as (select c.person_id, count(*) as times from activity.check_in_card c join held on held.activity_id = c.activity_id group by c.person_id),
            excused as (select i.person_id, count(*) as times from activity.invitee_card i join held on held.activity_id = i.activity_id
                         where i.stance = 'LEAVE_GRANTED' and not exists (select from activity.check_in_card c where c.activity_id = i.activity_id and c.person_id = i.person_id) group by i.person_id)
            select p.person_id, p.unit_id, p.wall, p.result, p.corrected, (select count(*) from held) as sessions, coalesce(came.times, 0) as attended, coalesce(excused.times, 0) as excused
              from training.place p left join came on came.person_id = p.person_id left join excused on excused.person_id = p.person_id
             where p.cohort_id = :id and p.state = 'PLACED' order by p.person_id
            """;

    private final JdbcClient jdbc;
    private final List<Conditions> conditions;

    Weighing(JdbcClient jdbc, List<Conditions> conditions) {
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    record Standing(UUID personId, UUID unitId, UUID wall, @org.jspecify.annotations.Nullable String result, boolean corrected, int sessions, int attended, int excused) {
        Attendance attendance() {
            return new Attendance(sessions, attended, excused);
        }
    }

    private record Terms(BigDecimal hours, int absenceNumerator, int absenceDenominator, boolean leaveCounts) {
        Attendance.Rule rule() {
            return new Attendance.Rule(absenceNumerator, absenceDenominator, leaveCounts);
        }
    }

    /** @return everybody's standing, and whether anything is other than it was */
    Outcome reckon(UUID cohort) {
        var terms = jdbc.sql("select hours, absence_numerator, absence_denominator, leave_counts from training.cohort where id = :id").param("id", cohort).query(Terms.class).single();
        var owing = owing(cohort);
        var standings = jdbc.sql(ATTENDANCE).param("id", cohort).query(Standing.class).list();
        var changed = false;
        for (var standing : standings) {
            if (!standing.corrected()) {
                var owed = owing.getOrDefault(standing.personId(), List.of());
                var result = standing.attendance().result(terms.rule(), !owed.isEmpty());
                changed |= !result.name().equals(standing.result());
                write(cohort, standing, result, Attendance.hours(result, terms.hours()), note(result, standing, owed));
            }
        }
        return new Outcome(standings, changed);
    }

    record Outcome(List<Standing> standings, boolean changed) {}

    private static String note(Result result, Standing standing, List<String> owed) {
        return switch (result) {
            case ABSENT -> kept("{0} 场到了 {1} 场,缺席达到标准", standing.sessions(), standing.attended());
            case OWING -> owed.getFirst();
            default -> "";
        };
    }

    private Map<UUID, List<String>> owing(UUID cohort) {
        var all = new HashMap<UUID, List<String>>();
        conditions.forEach(each -> each.owing(cohort).forEach((person, owed) -> all.computeIfAbsent(person, _ -> new ArrayList<>()).addAll(owed)));
        return all;
    }

    private void write(UUID cohort, Standing standing, Result result, BigDecimal hours, String note) {
        jdbc.sql("""
                update training.place set sessions = :sessions, attended = :attended, excused = :excused, result = :result, hours = :hours, result_note = :note
                 where cohort_id = :cohort and person_id = :person and (sessions, attended, excused, result, hours, result_note) is distinct from (:sessions, :attended, :excused, :result::text, :hours, :note::text)
                """).param("sessions", standing.sessions()).param("attended", standing.attended()).param("excused", standing.excused()).param("result", result.name()).param("hours", hours).param("note", note)
                .param("cohort", cohort).param("person", standing.personId()).update();
    }
}
