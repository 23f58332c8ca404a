package yanxun.credit.assessment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yanxun.credit.policy.Policies;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;

/** Reckons one result of a run again, by the edition the run was made with, and writes down what it was and became. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reassessing {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Assessor assessor;
    private final Clock clock;

    Reassessing(JdbcClient jdbc, Policies policies, Assessor assessor, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.assessor = assessor;
        this.clock = clock;
    }

    /** Whether anything has changed. */
    boolean again(Run run, UUID person, String reason, Viewer viewer) {
        record Was(UUID wall, String outcome, String findings) {}
        var was = jdbc.sql("select wall, outcome, findings from credit.result where assessment_id = :id and person_id = :person for update").param("id", run.id()).param("person", person).query(Was.class).optional().orElseThrow(NotFound::new);
        var policy = policies.edition(run.policyId(), run.edition()).orElseThrow().definition();
        var ruling = assessor.ruling(policy, run.year(), run.over());
        var judged = assessor.assess(ruling, was.wall(), run.unitId(), run.asOf(), person).stream().findFirst().orElseThrow(NotFound::new);
        var findings = Results.written(judged.verdict().findings());
        if (findings.equals(was.findings())) {
            return false;
        }
        var outcome = Results.code(policy, judged.verdict());
        jdbc.sql("update credit.result set outcome = :outcome, findings = :findings, version = version + 1 where assessment_id = :id and person_id = :person").param("outcome", outcome).param("findings", findings)
                .param("id", run.id()).param("person", person).update();
        jdbc.sql("insert into credit.result_step (id, assessment_id, person_id, wall, at, was, became, reason, name) values (:step, :id, :person, :wall, :now, :was, :became, :reason, :name)").param("step", Id.next())
                .param("id", run.id()).param("person", person).param("wall", was.wall()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("was", was.outcome()).param("became", outcome)
                .param("reason", reason).param("name", viewer.name()).update();
        return true;
    }
}
