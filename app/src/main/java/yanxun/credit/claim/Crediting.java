package yanxun.credit.claim;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yanxun.credit.ledger.Posting;

/** The ledger follows the judges. */
@Component
class Crediting {
    private final Posting posting;
    private final JdbcClient jdbc;

    Crediting(Posting posting, JdbcClient jdbc) {
        this.posting = posting;
        this.jdbc = jdbc;
    }

    /** What waits for a closed year to be opened stays accepted. */
    @ApplicationModuleListener
    void on(ClaimSettled settled) {
        posting.settle(ClaimSource.SOURCE, settled.claim(), settled.reason());
        jdbc.sql("""
                update credit.claim set state = 'POSTED' where id = :id and state = 'ACCEPTED'
                   and exists (select from credit.entry e where e.source_id = :id and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id))
                """).param("id", settled.claim()).update();
    }
}
