package yanxun.training.task;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.training.Conditions;

/** Who of a cohort still owes a task that is a condition, or the feedback where the cohort asks for it first. */
@Component
class Owing implements Conditions {
    private static final String OWED = """
            select p.person_id as person, t.title as what, coalesce(h.state = 'RETURNED', false) as returned, t.due_on
              from training.task t join training.place p on p.cohort_id = t.cohort_id and p.state = 'PLACED' left join training.hand_in h on h.task_id = t.id and h.person_id = p.person_id
             where t.cohort_id = :cohort and t.condition and t.withdrawn_at is null and (h.task_id is null or h.state = 'RETURNED')
            union all
            select p.person_id, '', false, null from training.cohort k join training.place p on p.cohort_id = k.id and p.state = 'PLACED'
             where k.id = :cohort and k.survey_first and not exists (select from training.answered a where a.cohort_id = k.id and a.moment = 'COHORT' and a.person_id = p.person_id)
             order by person, due_on nulls last, what
            """;

    private final JdbcClient jdbc;

    Owing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owed(UUID person, String what, boolean returned) {
        String sentence() {
            return what.isEmpty() ? "没有填满意度" : returned ? kept("“{0}”退回后没有补", what) : kept("没有交“{0}”", what);
        }
    }

    @Override
    public Map<UUID, List<String>> owing(UUID cohort) {
        var owing = new LinkedHashMap<UUID, List<String>>();
        jdbc.sql(OWED).param("cohort", cohort).query(Owed.class).list().forEach(owed -> owing.computeIfAbsent(owed.person(), _ -> new ArrayList<>()).add(owed.sentence()));
        return owing;
    }
}
