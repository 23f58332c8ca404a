package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.kept;

import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Scope;
import yanxun.platform.job.JobKind;
import yanxun.platform.job.Progress;

/** Issues a run in the background; started again after a crash it goes on where it stood. */
@Component
class IssuingJob implements JobKind {
    static final String KIND = "certificates";

    private final IssuingCertificates issuing;
    private final Inbox inbox;
    private final JdbcClient jdbc;

    IssuingJob(IssuingCertificates issuing, Inbox inbox, JdbcClient jdbc) {
        this.issuing = issuing;
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record State(String title, int wishes, int done, int issued) {}

    @Override
    public String run(String argument, Progress progress) {
        var run = UUID.fromString(argument);
        var state = state(run);
        progress.at(percent(state), kept("共 {0} 份,已发 {1} 份", state.wishes(), state.issued()));
        while (issuing.next(run) > 0) {
            state = state(run);
            progress.at(percent(state), kept("共 {0} 份,已发 {1} 份", state.wishes(), state.issued()));
        }
        tell(run, state.title());
        var held = state.wishes() - state.issued();
        var done = held == 0 ? kept("已发 {0} 份,每人收到一条消息", state.issued()) : kept("已发 {0} 份;{1} 人以前已有这份证书,没有重发", state.issued(), held);
        return done + "\n/certificates/runs/" + run;
    }

    private State state(UUID run) {
        return jdbc.sql("""
                select r.title, count(*) as wishes, count(w.outcome) as done, count(*) filter (where w.outcome = 'ISSUED') as issued
                  from document.certificate_run r join document.certificate_wish w on w.run_id = r.id where r.id = :run group by r.title
                """).param("run", run).query(State.class).single();
    }

    private static int percent(State state) {
        return Math.min(95, 95 * state.done() / Math.max(1, state.wishes()));
    }

    record Recipient(UUID home, UUID person) {}

    /** Holders live in several districts; each letter lies behind the holder's own wall. Told twice is told once. */
    private void tell(UUID run, String title) {
        Scope.runEverywhere(() -> jdbc.sql("select home, person_id as person from document.certificate_wish where run_id = :run and outcome = 'ISSUED' and person_id is not null")
                .param("run", run).query(Recipient.class).list().stream()
                .collect(Collectors.groupingBy(Recipient::home, TreeMap::new, Collectors.mapping(Recipient::person, Collectors.toList())))
                .forEach((home, persons) -> inbox.deliver(letter(run, title, home), persons)));
    }

    private static Letter letter(UUID run, String title, UUID home) {
        return new Letter(home, Matter.CERTIFICATES.of(run), false, kept("您有新的证书:{0}", title), "可以下载、打印,也可以把查验链接发给别人", "/certificates", null);
    }
}
