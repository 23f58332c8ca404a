package yanxun.methods.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of UTF-8 text, as 64 small hexadecimal digits: what lots, commitments and digests are made of. */
public final class Lot {
    private Lot() {}

    /** The lot somebody draws under a seed: the lower comes first. Any calculator with SHA-256 finds the same for {@code seed/key}. */
    public static String of(String seed, String key) {
        return sha256(seed + "/" + key);
    }

    /**
     * What is published before the draw; binds to the seed without giving it away. The salt keeps short seeds from being guessed; it is letters and digits only,
     * or else seed and salt could be parted at another place afterwards.
     */
    public static String commitment(String seed, String salt) {
        return sha256(seed + "/" + salt);
    }

    public static boolean isSalt(String salt) {
        return salt.matches("[0-9A-Za-z]+");
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
