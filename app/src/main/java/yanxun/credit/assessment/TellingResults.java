package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;

/** Tells people that a run says something of them, and the book of records who moved it on. */
@Component
class TellingResults {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Audit audit;

    TellingResults(JdbcClient jdbc, Inbox inbox, Audit audit) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** Only those for whom something follows: who is fine is left in peace. */
    void published(Run run, String until) {
        record Row(UUID wall, UUID[] persons) {}
        jdbc.sql("select wall, array_agg(person_id order by person_id) as persons from credit.result where assessment_id = :id and outcome <> :fulfilled group by wall").param("id", run.id())
                .param("fulfilled", Results.FULFILLED).query((row, _) -> new Row(row.getObject("wall", UUID.class), (UUID[]) row.getArray("persons").getArray())).list()
                .forEach(row -> inbox.deliver(new Letter(row.wall(), Matter.ASSESSMENT.of(run.id()), false, kept("{0} 学年学时考核公示", run.year()), kept("结果和理由可以逐条看;有出入请在 {0} 前提出异议", until), run.path() + "/mine", null, null), List.of(row.persons())));
    }

    void answered(Run run, UUID wall, UUID person, boolean upheld) {
        inbox.deliver(new Letter(wall, Matter.ASSESSMENT.of(run.id() + ":answer"), false, upheld ? kept("您的异议已采纳") : kept("您的异议已答复"), kept("{0} 学年学时考核", run.year()), run.path() + "/mine", null, null), List.of(person));
    }

    void note(Viewer viewer, String action, Run run, String detail) {
        audit.note(viewer, action, "assessment:" + run.id(), detail);
    }
}
