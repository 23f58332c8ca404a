package yanxun.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yanxun.platform.data.embedded.Durably;

/**
 * Keeps secrets the database must not know: locked with AES-256-GCM, each bound to what it belongs to, under a key that lies beside the
 * database, in the data folder, for its owner only, or, for several nodes, in the setting {@code YANXUN_SECRET}. A copy of the database alone
 * opens nothing.
 */
@Component
public class Vault {
    private static final String FILE = "vault.key";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String setting;
    private final Path file;
    private byte @Nullable [] known;

    @Autowired
    Vault(Environment environment) {
        this(environment.getProperty("YANXUN_SECRET", ""), DataFolder.path().resolve(FILE));
    }

    public Vault(String setting, Path file) {
        this.setting = setting;
        this.file = file;
    }

    /** @param owner what the secret belongs to; it opens for nothing else */
    public byte[] lock(byte[] secret, String owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return locked(secret, owner, nonce);
    }

    private byte[] locked(byte[] secret, String owner, byte[] nonce) {
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As {@link #lock}, but the same secret always looks the same, so that it is found again: the nonce is told by the secret and the key. */
    public byte[] lockAlike(byte[] secret, String owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("alike " + owner), "HmacSHA256"));
            return locked(secret, owner, Arrays.copyOf(mac.doFinal(secret), NONCE));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A secret of its own for each owner: the same as long as the key is, and told by nothing that lies in the database. */
    public byte[] derived(String owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty when it was locked under another key, for another owner, or has been changed. */
    public Optional<byte[]> open(byte[] locked, String owner) {
        if (locked.length <= NONCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(locked, NONCE), owner).doFinal(locked, NONCE, locked.length - NONCE));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized byte[] key() throws GeneralSecurityException {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private byte[] read() throws GeneralSecurityException {
        if (!setting.isBlank()) {
            return MessageDigest.getInstance("SHA-256").digest(setting.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (Files.notExists(file)) {
                var fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                Files.createDirectories(file.getParent());
                Durably.writePrivate(file, HexFormat.of().formatHex(fresh) + "\n");
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
