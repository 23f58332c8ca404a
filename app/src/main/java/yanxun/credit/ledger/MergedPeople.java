package yanxun.credit.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yanxun.org.PersonMerged;
import yanxun.org.PersonParted;

/** Who took part under two records took part once: what was posted twice is taken back, and posted again when they are parted. */
@Component
class MergedPeople {
    private static final String REASON = "人员合并";
    private static final String PARTED = "撤销人员合并";

    private final JdbcClient jdbc;
    private final Posting posting;

    MergedPeople(JdbcClient jdbc, Posting posting) {
        this.jdbc = jdbc;
        this.posting = posting;
    }

    private record Source(String source, UUID sourceId) {}

    @ApplicationModuleListener
    void on(PersonMerged merged) {
        settle(jdbc.sql("""
                select e.source, e.source_id from credit.entry e
                 where e.person_id = :stays and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id) group by e.source, e.source_id having count(*) > 1
                """).param("stays", merged.stays()).query(Source.class).list(), REASON);
    }

    @ApplicationModuleListener
    void on(PersonParted parted) {
        jdbc.sql("select credit.let_reversals_follow(array[:gone, :stays]::uuid[])").param("gone", parted.gone()).param("stays", parted.stays()).query().singleRow();
        settle(jdbc.sql("select distinct source, source_id from credit.entry where person_id in (:gone, :stays) and reverses is not null and reason = :reason").param("gone", parted.gone()).param("stays", parted.stays())
                .param("reason", REASON).query(Source.class).list(), PARTED);
        settle(jdbc.sql("select source, source_id from credit.late where reason = :reason and source_id in (select source_id from credit.entry where person_id in (:gone, :stays))").param("gone", parted.gone())
                .param("stays", parted.stays()).param("reason", REASON).query(Source.class).list(), PARTED);
    }

    private void settle(List<Source> sources, String reason) {
        sources.forEach(each -> posting.settle(each.source(), each.sourceId(), reason));
    }
}
