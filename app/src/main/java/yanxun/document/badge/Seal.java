package yanxun.document.badge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Durably;

/**
 * Keeps secrets the database must not know: sealed with AES-256-GCM under a secret that lies beside it, in the data folder, for its owner only,
 * or, for several nodes, in the setting {@code YANXUN_SECRET}. A copy of the database alone signs nothing.
 */
@Component
class Seal {
    private static final String FILE = "seal.key";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String setting;

    Seal(Environment environment) {
        this.setting = environment.getProperty("YANXUN_SECRET", "");
    }

    byte[] close(byte[] secret) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return Multikey.joined(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, secret));
    }

    byte[] open(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException wrongSecret) {
            throw new IllegalStateException("The signing key was sealed under another secret (seal.key, YANXUN_SECRET)", wrongSecret);
        }
    }

    private synchronized byte[] key() {
        if (!setting.isBlank()) {
            return Canon.sha256(setting.getBytes(StandardCharsets.UTF_8));
        }
        var file = DataFolder.path().resolve(FILE);
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
