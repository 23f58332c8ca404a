package yanxun.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of seals and the rows beneath them, as making and checking a seal both read them. */
@Component
class Seals {
    static final int KEYED = 2;
    private static final int AT_ONCE = 1_000;
    private static final String SEAL = "select number, from_seq, to_seq, extract(epoch from sealed_at)::text as sealed_at, previous, hash, form, seqs::text as seqs, unfit::text as unfit from platform.audit_seal";
    private static final String ROW = """
            select seq, wall, (extract(epoch from at) * 1000000)::bigint as at, actor, name, action, subject, detail, address, mark from platform.audit
            """;
    /** As earlier versions read them. */
    private static final String OLD_ROW = """
            select seq || '|' || wall || '|' || extract(epoch from at) || '|' || coalesce(actor::text, '') || '|' || name || '|' || action || '|' || subject || '|' || detail
              from platform.audit where seq between :from and :to order by seq
            """;

    private final JdbcClient jdbc;
    private final Signing signing;

    Seals(JdbcClient jdbc, Signing signing) {
        this.jdbc = jdbc;
        this.signing = signing;
    }

    record Seal(long number, long fromSeq, long toSeq, String sealedAt, String previous, String hash, int form, String seqs, String unfit) {
        boolean isKeyed() {
            return form == KEYED;
        }

        List<String> fields() {
            return List.of(Long.toString(number), Long.toString(fromSeq), Long.toString(toSeq), sealedAt, previous, seqs, unfit);
        }

        boolean names(long seal) {
            return Arrays.asList(unfit.substring(1, unfit.length() - 1).split(",")).contains(Long.toString(seal));
        }
    }

    record Row(long seq, UUID wall, long at, @Nullable UUID actor, String name, String action, String subject, String detail, String address, byte @Nullable [] mark) {
        Entry entry() {
            return new Entry(wall, at, actor, name, action, subject, detail, address);
        }
    }

    List<Seal> all() {
        return jdbc.sql(SEAL + " order by number").query(Seal.class).list();
    }

    Optional<Seal> last() {
        return jdbc.sql(SEAL + " order by number desc limit 1").query(Seal.class).optional();
    }

    Optional<Seal> numbered(long number) {
        return jdbc.sql(SEAL + " where number = :number").param("number", number).query(Seal.class).optional();
    }

    /** The proof of a seal over its rows, each of which is shown on the way. */
    String hash(Seal seal, Consumer<Row> seen) {
        var proof = signing.running();
        proof.add(seal.fields());
        try (var rows = rows(seal)) {
            rows.forEach(row -> {
                proof.add(row.entry().fields(Long.toString(row.seq()), row.mark() == null ? "" : HexFormat.of().formatHex(row.mark())));
                seen.accept(row);
            });
        }
        return HexFormat.of().formatHex(proof.done());
    }

    private Stream<Row> rows(Seal seal) {
        return jdbc.sql(ROW + " where seq between :from and :to and seq <@ :seqs::int8multirange order by seq").withFetchSize(AT_ONCE)
                .param("from", seal.fromSeq()).param("to", seal.toSeq()).param("seqs", seal.seqs()).query(Row.class).stream();
    }

    /** A seal of earlier versions: fields joined by strokes, no key. */
    boolean fitsAsBefore(Seal seal) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(seal.previous().getBytes(StandardCharsets.UTF_8));
            try (var rows = oldRows(seal)) {
                rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest()).equals(seal.hash());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Stream<String> oldRows(Seal seal) {
        return jdbc.sql(OLD_ROW).withFetchSize(AT_ONCE).param("from", seal.fromSeq()).param("to", seal.toSeq()).query(String.class).stream();
    }

    /** Rows no seal covers yet. */
    Stream<Row> unsealed() {
        return jdbc.sql("with sealed as materialized (select coalesce(range_agg(seqs), '{}') as seqs from platform.audit_seal where form = 2) " + ROW
                + " where not seq <@ (select seqs from sealed) order by seq").withFetchSize(AT_ONCE).query(Row.class).stream();
    }
}
