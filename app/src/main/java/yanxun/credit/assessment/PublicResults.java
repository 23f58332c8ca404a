package yanxun.credit.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Policies;

/** What published assessments of a year say of one person. */
@Component
public class PublicResults {
    private final JdbcClient jdbc;
    private final Policies policies;

    PublicResults(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    public record Told(UUID assessment, String policyName, String says, boolean fulfilled) {}

    public List<Told> of(UUID person, int year) {
        record Row(UUID id, UUID policyId, int edition, String outcome) {}
        return jdbc.sql("select a.id, a.policy_id, a.edition, r.outcome from credit.result r join credit.assessment a on a.id = r.assessment_id where r.person_id = :person and a.year = :year and a.state in ('PUBLISHED', 'CONFIRMED') order by a.started_at desc")
                .param("person", person).param("year", year).query(Row.class).list().stream().map(row -> {
                    var edition = policies.edition(row.policyId(), row.edition()).orElseThrow();
                    return new Told(row.id(), edition.name(), Results.said(edition.definition(), row.outcome()), row.outcome().equals(Results.FULFILLED));
                }).toList();
    }
}
