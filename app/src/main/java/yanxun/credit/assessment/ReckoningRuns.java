package yanxun.credit.assessment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.credit.policy.Policies;
import yanxun.credit.policy.Policy;
import yanxun.platform.error.NotFound;

/** The work of a run: one district, one transaction. */
@Component
@Transactional
class ReckoningRuns {
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Policies policies;
    private final Assessor assessor;
    private final Clock clock;

    ReckoningRuns(JdbcClient jdbc, Runs runs, Policies policies, Assessor assessor, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.policies = policies;
        this.assessor = assessor;
        this.clock = clock;
    }

    record Open(Run run, Policy policy, List<UUID> walls) {}

    Open open(UUID id) {
        var run = runs.find(id).orElseThrow(NotFound::new);
        var walls = jdbc.sql("select unnest(walls) from credit.assessment where id = :id").param("id", id).query(UUID.class).list();
        return new Open(run, policies.edition(run.policyId(), run.edition()).orElseThrow().definition(), walls);
    }

    long reckon(Open open, UUID wall) {
        var run = open.run();
        var ruling = assessor.ruling(open.policy(), run.year(), run.over());
        var judged = assessor.assess(ruling, wall, run.unitId(), run.asOf(), null);
        jdbc.sql("delete from credit.result where assessment_id = :id and wall = :wall").param("id", run.id()).param("wall", wall).update();
        for (int from = 0; from < judged.size(); from += AT_ONCE) {
            var some = judged.subList(from, Math.min(judged.size(), from + AT_ONCE));
            jdbc.sql("""
                    insert into credit.result (assessment_id, wall, person_id, unit_id, outcome, findings)
                    select :id, :wall, * from unnest(:persons::uuid[], :units::uuid[], :outcomes::text[], :findings::text[])
                    """).param("id", run.id()).param("wall", wall).param("persons", some.stream().map(Assessor.Judged::person).toArray(UUID[]::new))
                    .param("units", some.stream().map(Assessor.Judged::unit).toArray(UUID[]::new))
                    .param("outcomes", some.stream().map(each -> Results.code(open.policy(), each.verdict())).toArray(String[]::new))
                    .param("findings", some.stream().map(each -> Results.written(each.verdict().findings())).toArray(String[]::new)).update();
        }
        return judged.size();
    }

    /** Whoever was told that it stopped may start another; the work that goes on all the same ends it. */
    void end(UUID id, RunLife state) {
        jdbc.sql("update credit.assessment set state = :state, finished_at = :now, version = version + 1 where id = :id and state in ('RUNNING', 'STOPPED')").param("state", state.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
    }
}
