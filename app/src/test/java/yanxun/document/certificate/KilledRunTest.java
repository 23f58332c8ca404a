package yanxun.document.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

/** A run that dies half-way goes on without a gap and without giving anybody two. */
class KilledRunTest extends TownTest {
    private static final int PEOPLE = 1_300;

    @Autowired
    IssuingCertificates issuing;

    @Autowired
    IssuingJob job;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void numbersHaveNoGapAndNobodyTwo() {
        var run = wished(Certified.template(as("周主任"), town, "HONOUR"));
        Scope.runWithin(town.district(), () -> {
            assertThat(transactions.<Integer>execute(dying -> {
                var done = issuing.next(run);
                dying.setRollbackOnly();
                return done;
            })).isEqualTo(1_000);
            assertThat(issuing.next(run)).isEqualTo(1_000);
            transactions.executeWithoutResult(dying -> {
                issuing.next(run);
                dying.setRollbackOnly();
            });
            job.run(run.toString(), (_, _) -> {});
            job.run(run.toString(), (_, _) -> {});
        });

        assertThat(column("number")).containsExactlyElementsOf(IntStream.rangeClosed(1, PEOPLE).mapToObj("凤教证〔2026〕%05d"::formatted).toList());
        assertThat(column("status_place::text")).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(column("token")).doesNotHaveDuplicates();
    }

    private UUID wished(UUID template) {
        var run = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into document.certificate_run (id, wall, unit_id, template_id, edition, occasion, title, issued_on, created_by, created_at) values (:id, :wall, :unit, :template, 1, 'list:评优', '评优', '2026-09-30', :me, now())")
                    .param("id", run).param("wall", town.district()).param("unit", town.bureau()).param("template", template).param("me", town.person("周主任")).update();
            jdbc.sql("""
                    insert into document.certificate_wish (run_id, ordinal, wall, home, holder, name, unit_name, occasion, title)
                    select :run, n, :wall, :wall, '某' || n || '@某校', '某' || n, '某校', 'list:评优', '评优' from generate_series(1, :people) as n
                    """).param("run", run).param("wall", town.district()).param("people", PEOPLE).update();
        });
        return run;
    }

    private List<String> column(String column) {
        return Scope.everywhere(() -> jdbc.sql("select " + column + " from document.certificate where wall = :wall order by number").param("wall", town.district()).query(String.class).list());
    }
}
