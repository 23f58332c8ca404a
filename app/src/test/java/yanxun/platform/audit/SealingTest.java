package yanxun.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.support.Patience.eventually;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.time.ShiftingClock;
import yanxun.support.TownTest;

/** The trail is silent while nobody touches it, and says so whatever is done to it. The trail of other tests is set aside meanwhile. */
class SealingTest extends TownTest {
    @TempDir
    Path folder;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    Signing signing;

    @Autowired
    Seals seals;

    Connection superuser;
    Evidence evidence;
    Audit audit;
    Sealing sealing;
    Verifying verifying;
    TransactionTemplate transaction;

    @BeforeEach
    void setAside() throws SQLException {
        superuser = database.connectAsOwner();
        run("create table if not exists public.audit_aside as table platform.audit", "create table if not exists public.seal_aside as table platform.audit_seal",
                "delete from platform.audit", "delete from platform.audit_seal");
        evidence = new Evidence(folder);
        transaction = new TransactionTemplate(transactions);
        audit = new Audit(jdbc, clock, signing, evidence);
        sealing = new Sealing(jdbc, transaction, clock, seals, evidence);
        verifying = new Verifying(jdbc, transactions, seals, signing, evidence);
    }

    @AfterEach
    void putBack() throws SQLException {
        run("delete from platform.audit", "delete from platform.audit_seal", "insert into platform.audit overriding system value select * from public.audit_aside",
                "insert into platform.audit_seal select * from public.seal_aside", "drop table public.audit_aside", "drop table public.seal_aside");
        superuser.close();
    }

    @Test
    void aTransactionThatTakesItsTimeBreaksNothing() {
        sealing.seal();
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> {
            note("慢的");
            elsewhere(() -> {
                note("快的");
                sealing.seal();
            });
        }));
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(true, Verifying.Verdict::anchored);
        sealing.seal();
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(2L, Verifying.Verdict::rows);
        assertThat(evidence.journal()).isEmpty();
    }

    @Test
    void whatIsDoneAtAnotherTimeIsSealedAsWell() {
        note("今天");
        sealing.seal();
        ShiftingClock.at(Instant.parse("2025-10-01T02:00:00Z"), () -> note("去年"));
        sealing.seal();
        note("又是今天");
        sealing.seal();
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(3L, Verifying.Verdict::rows).returns(3, Verifying.Verdict::seals);
    }

    @Test
    void anEmptyTrailIsRefusedUntilItIsSealedAsEmpty() {
        assertThat(verifying.verify(null).holds()).isFalse();
        sealing.seal();
        assertThat(verifying.verify(null).holds()).isTrue();
    }

    /** Rows first to sixth are sealed, in two seals; the last two are not yet. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            a sealed text changed             ¦ update platform.audit set detail = 'x' where name = '二'
            a sealed name changed             ¦ update platform.audit set actor = gen_random_uuid() where name = '二'
            a sealed address changed          ¦ update platform.audit set address = '10.0.0.1' where name = '二'
            a sealed row deleted              ¦ delete from platform.audit where name = '二'
            the last sealed row deleted       ¦ delete from platform.audit where name = '六'
            a row laid under a seal           ¦ insert into platform.audit (wall, at, name, action, subject, xid) select wall, at, '假', action, subject, xid from platform.audit where name = '二'
            a row and the line break          ¦ with gone as (delete from platform.audit where name = '三' returning *) update platform.audit a set detail = a.detail || E'\\n' || gone.seq || gone.name from gone where a.name = '二'
            text moved from field to field    ¦ update platform.audit set action = action || '|' || subject, subject = '' where name = '二'
            two sealed rows exchanged         ¦ update platform.audit a set name = b.name, mark = null from platform.audit b where a.name = '一' and b.name = '二'
            a hash reckoned anew without key  ¦ update platform.audit_seal set hash = encode(sha256('x'), 'hex') where number = 2
            an unsealed row changed           ¦ update platform.audit set detail = 'x' where name = '七'
            an unsealed row deleted           ¦ delete from platform.audit where name = '七'
            an unsealed row forged            ¦ insert into platform.audit (wall, at, name, action, subject) select wall, at, '假', action, subject from platform.audit where name = '七'
            the tail cut                      ¦ with gone as (delete from platform.audit_seal where number = 3 returning seqs) delete from platform.audit using gone where seq <@ gone.seqs
            the seals cut                     ¦ delete from platform.audit_seal where number > 1
            everything deleted                ¦ with gone as (delete from platform.audit_seal) delete from platform.audit
            """)
    void isFound(String what, String tampering) throws SQLException {
        sealing.seal();
        note("一", "二", "三");
        sealed(3);
        note("四", "五", "六");
        sealed(6);
        note("七", "八");
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(6L, Verifying.Verdict::rows);
        run(tampering);
        assertThat(verifying.verify(null).holds()).as(what).isFalse();
        sealing.seal();
        assertThat(verifying.verify(null).holds()).as(what + ", and is not healed by the next seal").isFalse();
    }

    /** Work that goes on elsewhere meanwhile holds a seal up. */
    private void sealed(long rows) {
        eventually(() -> {
            sealing.seal();
            assertThat(verifying.verify(null).rows()).isEqualTo(rows);
        });
    }

    @Test
    void whatTheAuditorWasToldIsComparedToo() throws IOException {
        note("一");
        sealing.seal();
        var told = sealing.last().orElseThrow();
        assertThat(verifying.verify(told).holds()).isTrue();
        assertThat(verifying.verify(told.replaceAll("[0-9a-f]{8}$", "00000000")).trouble()).contains("通知审计员");
    }

    @Test
    void aCopiedEntryIsRefused() {
        note("一");
        assertThatThrownBy(() -> run("insert into platform.audit (wall, at, name, action, subject, mark) select wall, at, name, action, subject, mark from platform.audit")).isInstanceOf(SQLException.class);
    }

    @Test
    void aTrailOfAnEarlierVersionIsTakenOver() throws SQLException {
        old(1, 3);
        old(4, 6);
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(false, Verifying.Verdict::anchored);
        sealing.seal();
        note("新的");
        sealing.seal();
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(7L, Verifying.Verdict::rows);
        run("update platform.audit set detail = 'x' where seq = 2");
        assertThat(verifying.verify(null).holds()).isFalse();
    }

    @Test
    void anOldSealThatCriedOverNothingIsWrittenDownAndLeftBehind() throws SQLException {
        old(1, 3);
        run("insert into platform.audit (seq, wall, at, name, action, subject, xid) overriding system value values (2000000002, gen_random_uuid(), now(), '晚到的', '记', 'x', null)",
                "update platform.audit_seal set hash = 'anders' where number = 1");
        assertThat(verifying.verify(null).holds()).isFalse();
        sealing.seal();
        assertThat(verifying.verify(null)).returns("", Verifying.Verdict::trouble).returns(4L, Verifying.Verdict::rows);
        run("update platform.audit_seal set unfit = '{}'");
        assertThat(verifying.verify(null).holds()).isFalse();
    }

    /** Rows and their seal as earlier versions wrote them. */
    private void old(int from, int to) throws SQLException {
        run("insert into platform.audit (seq, wall, at, name, action, subject, xid) overriding system value select n, gen_random_uuid(), now(), '旧' || n, '记', 'x', null from generate_series(" + from + ", " + to + ") n",
                """
                insert into platform.audit_seal (number, from_seq, to_seq, sealed_at, previous, hash)
                select coalesce(max(number), 0) + 1, %1$d, %2$d, now(), coalesce((select hash from platform.audit_seal order by number desc limit 1), ''), encode(sha256(convert_to(coalesce((select hash from platform.audit_seal order by number desc limit 1), '')
                    || (select string_agg(seq || '|' || wall || '|' || extract(epoch from at) || '|' || coalesce(actor::text, '') || '|' || name || '|' || action || '|' || subject || '|' || detail || E'\\n', '' order by seq)
                          from platform.audit where seq between %1$d and %2$d), 'UTF8')), 'hex') from platform.audit_seal
                """.formatted(from, to), "select setval('platform.audit_seq_seq', greatest(100, last_value)) from platform.audit_seq_seq");
    }

    private void note(String... names) {
        for (var name : names) {
            Scope.runWithin(town.district(), () -> audit.note(town.district(), UUID.randomUUID(), name, "记", "x", "说明"));
        }
    }

    private static void elsewhere(Runnable work) {
        try {
            Thread.ofVirtual().start(work).join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void run(String... statements) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7261001)"); // the program's own sealing waits, or has ended
            for (var sql : statements) {
                statement.execute(sql);
            }
            superuser.commit();
        } catch (SQLException refused) {
            superuser.rollback();
            throw refused;
        }
    }
}
