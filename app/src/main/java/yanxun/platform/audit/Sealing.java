package yanxun.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;

/** Chains the trail: each seal's hash covers its rows and the seal before. A row changed, added or removed later no longer fits. */
@Component
public class Sealing {
    private static final String ROWS = """
            select seq || '|' || wall || '|' || extract(epoch from at) || '|' || coalesce(actor::text, '') || '|' || name || '|' || action || '|' || subject || '|' || detail
              from platform.audit where seq between :from and :to order by seq
            """;
    /** Sequence numbers become visible out of order; a row this old has either been committed or never will be. */
    private static final String SETTLED = "select coalesce(max(seq), 0) from platform.audit where at < :before";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealing(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void seal() {
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> sealUpTo(settled())));
    }

    private long settled() {
        return jdbc.sql(SETTLED).param("before", clock.instant().minusSeconds(120).atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    private void sealUpTo(long to) {
        jdbc.sql("select pg_advisory_xact_lock(7261001)").query().singleRow();
        var last = jdbc.sql("select number, from_seq, to_seq, previous, hash from platform.audit_seal order by number desc limit 1").query(Seal.class).optional();
        var from = last.map(seal -> seal.toSeq() + 1).orElse(1L);
        if (to >= from) {
            var previous = last.map(Seal::hash).orElse("");
            jdbc.sql("insert into platform.audit_seal (number, from_seq, to_seq, sealed_at, previous, hash) values (:number, :from, :to, :now, :previous, :hash)")
                    .param("number", last.map(seal -> seal.number() + 1).orElse(1L)).param("from", from).param("to", to)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("previous", previous).param("hash", hash(previous, rows(from, to))).update();
        }
    }

    /** Goes through the whole chain; the result names the first seal that does not fit. */
    public Verdict verify() {
        return Scope.everywhere(() -> {
            var previous = "";
            var next = 1L;
            var seals = jdbc.sql("select number, from_seq, to_seq, previous, hash from platform.audit_seal order by number").query(Seal.class).list();
            for (var seal : seals) {
                var fits = seal.fromSeq() == next && seal.previous().equals(previous) && seal.hash().equals(hash(previous, rows(seal.fromSeq(), seal.toSeq())));
                if (!fits) {
                    return new Verdict(false, seals.size(), next - 1, "第 " + seal.number() + " 段(记录 " + seal.fromSeq() + "–" + seal.toSeq() + ")与封存时不符");
                }
                previous = seal.hash();
                next = seal.toSeq() + 1;
            }
            return new Verdict(true, seals.size(), next - 1, "");
        });
    }

    private List<String> rows(long from, long to) {
        return jdbc.sql(ROWS).param("from", from).param("to", to).query(String.class).list();
    }

    private static String hash(String previous, List<String> rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.UTF_8));
            rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Seal(long number, long fromSeq, long toSeq, String previous, String hash) {}

    /** Whether the chain holds, how many seals and rows it covers, and what does not fit. */
    public record Verdict(boolean holds, int seals, long rows, String trouble) {}
}
