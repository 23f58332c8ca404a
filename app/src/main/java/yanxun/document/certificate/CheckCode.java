package yanxun.document.certificate;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** What makes a certificate hard to guess: eight letters to type beside the number, and the address behind the square code. */
public final class CheckCode {
    /** Without the letters and digits people mistake for each other. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int TOKEN_BYTES = 16;
    private static final int SALT_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    public static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    public static String token() {
        return random(TOKEN_BYTES);
    }

    static String salt() {
        return random(SALT_BYTES);
    }

    public static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What was typed, without what people put in between. */
    public static String typed(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
