package yanxun.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import yanxun.platform.data.Vault;

/** Proofs over fields, each preceded by its length, so that no two texts read alike; under a key the database does not know. */
@Component
class Signing {
    private static final int NONCE = 8;
    private static final int MARK = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<byte[]> sealKey;
    private final Supplier<byte[]> entryKey;

    Signing(Vault vault) {
        this.sealKey = SingletonSupplier.of(() -> vault.derived("audit seal"));
        this.entryKey = SingletonSupplier.of(() -> vault.derived("audit entry"));
    }

    /** A proof that grows with the rows it covers. */
    Running running() {
        return new Running(sealKey.get());
    }

    /** Two entries that say the same have different marks: a copied one is told by its mark. */
    byte[] mark(Entry entry) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return marked(entry, nonce);
    }

    boolean isGenuine(Entry entry, byte[] mark) {
        return mark.length == MARK && MessageDigest.isEqual(mark, marked(entry, Arrays.copyOf(mark, NONCE)));
    }

    private byte[] marked(Entry entry, byte[] nonce) {
        var proof = new Running(entryKey.get());
        proof.add(nonce);
        proof.add(entry.fields());
        return ByteBuffer.allocate(MARK).put(nonce).put(proof.done(), 0, MARK - NONCE).array();
    }

    static final class Running {
        private final Mac mac;

        private Running(byte[] key) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void add(Iterable<String> fields) {
            fields.forEach(field -> add(field.getBytes(StandardCharsets.UTF_8)));
        }

        void add(byte[] field) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            mac.update(field);
        }

        byte[] done() {
            return mac.doFinal();
        }
    }
}
