package yanxun.observation.sheet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the observer gets back for a sheet taken in. Sending the same again brings the same receipt.
 *
 * @param code ten letters and digits that stand for sheet, revision and content
 * @param doubt what does not fit, in a sentence, or empty
 */
public record Receipt(UUID sheet, UUID lesson, int revision, String code, Instant receivedAt, @Nullable BigDecimal total, String band, String doubt) {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    static String code(UUID sheet, int revision, String hash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((sheet + "/" + revision + "/" + hash).getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                code.append(LETTERS.charAt(digest[i] & 31));
            }
            return code.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
