package yanxun.activity.attendance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the hall's screen: it changes every 30 seconds (TOTP with HMAC-SHA-256, RFC 6238). A picture of it that was
 * passed on is worthless once its half minute and a short grace are over.
 */
record RotatingCode(byte[] secret) {
    static final long STEP_SECONDS = 30;
    /** Time to tap after the screen has moved on. */
    static final long GRACE_SECONDS = 10;
    private static final int DIGITS = 6;

    /** Six digits for those who cannot scan. */
    String digits(Instant at) {
        return digits(step(at), DIGITS);
    }

    /** What stands in the scanned address: longer, so that it cannot be guessed. */
    String token(Instant at) {
        return token(step(at));
    }

    boolean accepts(String given, Instant at) {
        var now = step(at);
        var grace = step(at.minusSeconds(GRACE_SECONDS));
        return matches(given, now) || matches(given, grace);
    }

    /** Seconds until the screen shows the next one. */
    static long secondsLeft(Instant at) {
        return STEP_SECONDS - Math.floorMod(at.getEpochSecond(), STEP_SECONDS);
    }

    private boolean matches(String given, long step) {
        var right = given.length() == DIGITS ? digits(step, DIGITS) : token(step);
        return MessageDigest.isEqual(given.getBytes(java.nio.charset.StandardCharsets.US_ASCII), right.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    String digits(long step, int count) {
        var hash = hash(step);
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFF_FFFF;
        return String.format("%0" + count + "d", number % (int) Math.pow(10, count));
    }

    private String token(long step) {
        return HexFormat.of().formatHex(hash(step), 8, 18);
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private byte[] hash(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
