package yanxun.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Evidence.Anchor;
import yanxun.platform.audit.Seals.Seal;

/** Chains the trail: each seal proves its rows and the seal before. A row changed, added or removed later no longer fits. */
@Component
public class Sealing {
    public static final long LOCK = 7_261_001;
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    /** What no running transaction can add to any more: its rows are those every later look will see. Numbers of another server begin anew. */
    private static final String SETTLED = """
            with moment as (select pg_snapshot_xmin(pg_current_snapshot()) as until),
                 since as (select (select until from platform.audit_seal order by number desc limit 1) as xid)
            select moment.until::text as until, (select coalesce(range_agg(int8range(seq, seq, '[]')), '{}')::text from platform.audit a
                     where (since.xid is null or since.xid > moment.until or a.xid >= since.xid) and (a.xid is null or a.xid < moment.until)
                       and not exists (select from platform.audit_seal s where s.form = 2 and s.seqs @> a.seq)) as seqs
              from moment, since
            """;
    private static final String SEALED = """
            select encode(a.mark, 'hex') from platform.audit a where a.mark in (select decode(each, 'hex') from unnest(:marks::text[]) each)
               and exists (select from platform.audit_seal s where s.form = 2 and s.seqs @> a.seq)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Seals seals;
    private final Evidence evidence;

    Sealing(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Seals seals, Evidence evidence) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.seals = seals;
        this.evidence = evidence;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void seal() {
        Scope.runEverywhere(() -> {
            transaction.executeWithoutResult(_ -> sealSettled());
            transaction.executeWithoutResult(_ -> {
                lock();
                seals.last().ifPresent(this::remember);
            });
        });
    }

    /** One node at a time, and nobody who empties the trail meanwhile. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(" + LOCK + ")").query().singleRow();
    }

    private record Settled(String until, String seqs) {
        boolean isNothing() {
            return seqs.equals("{}");
        }
    }

    private void sealSettled() {
        lock();
        var last = seals.last();
        var settled = jdbc.sql(SETTLED).query(Settled.class).single();
        if (last.isEmpty() || !last.get().isKeyed() || !settled.isNothing()) {
            insert(last.orElse(null), settled);
        }
    }

    /** The first seal of all covers nothing, so that an empty trail is told from one that was emptied. */
    private void insert(@Nullable Seal last, Settled settled) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var bounds = jdbc.sql("select coalesce(lower(:seqs::int8multirange), 0) as first, coalesce(upper(:seqs::int8multirange) - 1, 0) as last").param("seqs", settled.seqs()).query(Bounds.class).single();
        var number = last == null ? 1 : last.number() + 1;
        var unfit = last == null || last.isKeyed() ? "{}" : unfit();
        jdbc.sql("""
                insert into platform.audit_seal (number, from_seq, to_seq, sealed_at, previous, hash, form, seqs, until, unfit)
                values (:number, :from, :to, :now, :previous, :hash, 2, :seqs::int8multirange, cast(:until as xid8), :unfit::bigint[])
                """)
                .param("number", number).param("from", bounds.first()).param("to", bounds.last()).param("now", now).param("previous", last == null ? "" : last.hash())
                .param("hash", hash(number, bounds, now, last, settled, unfit)).param("seqs", settled.seqs()).param("until", settled.until()).param("unfit", unfit).update();
    }

    private record Bounds(long first, long last) {}

    private String hash(long number, Bounds bounds, java.time.OffsetDateTime now, @Nullable Seal last, Settled settled, String unfit) {
        var sealedAt = jdbc.sql("select extract(epoch from :now::timestamptz)::text").param("now", now).query(String.class).single();
        return seals.hash(new Seal(number, bounds.first(), bounds.last(), sealedAt, last == null ? "" : last.hash(), "", Seals.KEYED, settled.seqs(), unfit), _ -> {});
    }

    private String unfit() {
        var broken = new ArrayList<String>();
        seals.all().stream().filter(seal -> !seals.fitsAsBefore(seal)).forEach(seal -> broken.add(Long.toString(seal.number())));
        return "{" + String.join(",", broken) + "}";
    }

    /** An anchor the chain contradicts stays as it is: it is the evidence. */
    private void remember(Seal last) {
        var known = evidence.anchor();
        if (known.isPresent() && seals.numbered(known.get().number()).filter(seal -> seal.hash().equals(known.get().hash())).isEmpty()) {
            log.error("the audit trail does not go on from seal {} that this node remembers; see: yanxun audit verify", known.get().number());
            return;
        }
        var anchor = new Anchor(last.number(), last.hash());
        if (!Optional.of(anchor).equals(known)) {
            evidence.anchor(anchor);
        }
        var marks = evidence.journal();
        if (!marks.isEmpty()) {
            evidence.sealed(jdbc.sql(SEALED).param("marks", marks.toArray(String[]::new)).query(String.class).list());
        }
    }

    /** The last seal as it is told to auditors: number and hash. */
    public Optional<String> last() {
        return Scope.everywhere(() -> seals.last().map(seal -> new Anchor(seal.number(), seal.hash()).toString()));
    }
}
