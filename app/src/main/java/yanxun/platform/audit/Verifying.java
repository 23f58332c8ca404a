package yanxun.platform.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Evidence.Anchor;
import yanxun.platform.audit.Seals.Row;
import yanxun.platform.audit.Seals.Seal;

/** Goes through the whole trail: the chain, each row's mark, what is known outside the database. Names the first that does not fit. */
@Component
public class Verifying {
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Seals seals;
    private final Signing signing;
    private final Evidence evidence;

    Verifying(JdbcClient jdbc, PlatformTransactionManager transactions, Seals seals, Signing signing, Evidence evidence) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.seals = seals;
        this.signing = signing;
        this.evidence = evidence;
    }

    /** Whether the trail holds, how many seals and sealed rows there are, what does not fit, and whether something outside the database vouches for it. */
    public record Verdict(boolean holds, int seals, long rows, String trouble, boolean anchored) {}

    /** @param told a seal as the auditor was told it, number and hash */
    public Verdict verify(@Nullable String told) {
        var anchor = evidence.anchor();
        var journal = evidence.journal();
        return Scope.everywhere(() -> Objects.requireNonNull(snapshot.execute(_ -> new Look().verdict(anchor, journal, Optional.ofNullable(told).map(Anchor::of)))));
    }

    private final class Look {
        private final List<Seal> chain = seals.all();
        private final long takeover = chain.stream().filter(Seal::isKeyed).mapToLong(Seal::number).findFirst().orElse(Long.MAX_VALUE);
        private long rows;
        private String trouble = "";

        Verdict verdict(Optional<Anchor> anchor, List<String> journal, Optional<Anchor> told) {
            if (chain.isEmpty()) {
                complain("一段封存也没有:记录被清空,或尚未开始封存");
            }
            anchor.ifPresent(known -> compare(known, "本机文件"));
            told.ifPresent(known -> compare(known, "通知审计员"));
            goThrough();
            try (var unsealed = seals.unsealed()) {
                unsealed.forEach(row -> inspect(row, takeover == Long.MAX_VALUE));
            }
            missing(journal);
            return new Verdict(trouble.isEmpty(), chain.size(), rows, trouble, anchor.isPresent());
        }

        private void goThrough() {
            var previous = "";
            var number = 1L;
            var next = 1L;
            for (var seal : chain) {
                if (seal.number() != number++ || !seal.previous().equals(previous) || !(seal.isKeyed() ? fits(seal) : fitsAsBefore(seal, next))) {
                    complain("第 " + seal.number() + " 段(记录 " + seal.fromSeq() + "–" + seal.toSeq() + ")与封存时不符");
                    return;
                }
                previous = seal.hash();
                next = seal.toSeq() + 1;
            }
        }

        private boolean fits(Seal seal) {
            return seals.hash(seal, row -> {
                rows++;
                inspect(row, seal.number() == takeover);
            }).equals(seal.hash());
        }

        /** Once a keyed seal covers everything, it vouches for what it says of the seals before it. */
        private boolean fitsAsBefore(Seal seal, long next) {
            var forgiven = takeover <= chain.size() && chain.get((int) takeover - 1).names(seal.number());
            return forgiven || seal.fromSeq() == next && seals.fitsAsBefore(seal);
        }

        /** Rows of earlier versions have no mark. */
        private void inspect(Row row, boolean mayLackMark) {
            var mark = row.mark();
            if (mark == null ? !mayLackMark : !signing.isGenuine(row.entry(), mark)) {
                complain("第 " + row.seq() + " 条记录不是程序写下的,或写下后被改动");
            }
        }

        private void compare(Anchor known, String where) {
            if (chain.stream().noneMatch(seal -> seal.number() == known.number() && seal.hash().equals(known.hash()))) {
                complain("数据库里没有" + where + "记下的第 " + known.number() + " 段封存:末尾被截去,或整条链被换过");
            }
        }

        private void missing(List<String> journal) {
            var lost = new HashSet<>(journal);
            if (!lost.isEmpty()) {
                lost.removeAll(jdbc.sql("select encode(mark, 'hex') from platform.audit where mark in (select decode(each, 'hex') from unnest(:marks::text[]) each)")
                        .param("marks", lost.toArray(String[]::new)).query(String.class).set());
            }
            if (!lost.isEmpty()) {
                complain("少了 " + lost.size() + " 条写下后还没有封存的记录");
            }
        }

        private void complain(String sentence) {
            trouble = trouble.isEmpty() ? sentence : trouble;
        }
    }
}
