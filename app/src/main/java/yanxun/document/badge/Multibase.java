package yanxun.document.badge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Bytes as text that says in its first letter how it is written: {@code z} base58 of Bitcoin, {@code u} base64url without padding. */
final class Multibase {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(58);
    private static final int LONGEST = 256;

    private Multibase() {}

    static String base58(byte[] bytes) {
        var text = new StringBuilder();
        var number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            var parts = number.divideAndRemainder(RADIX);
            text.append(BASE58.charAt(parts[1].intValue()));
            number = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(BASE58.charAt(0));
        }
        return "z" + text.reverse();
    }

    static String base64url(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses what is neither. */
    static byte[] decode(String text) {
        if (text.startsWith("u")) {
            return Base64.getUrlDecoder().decode(text.substring(1));
        }
        if (!text.startsWith("z") || text.length() > LONGEST) {
            throw new IllegalArgumentException("Not base58btc");
        }
        return base58(text.substring(1));
    }

    private static byte[] base58(String digits) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            int digit = BASE58.indexOf(digits.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("Not base58btc");
            }
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == BASE58.charAt(0)) {
            zeros++;
        }
        var magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
        int skip = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        var bytes = new byte[zeros + magnitude.length - skip];
        System.arraycopy(magnitude, skip, bytes, zeros, magnitude.length - skip);
        return bytes;
    }

    static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length > prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
