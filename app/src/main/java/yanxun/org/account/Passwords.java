package yanxun.org.account;

import java.security.SecureRandom;

/** First passwords, to be typed once from a slip of paper: no letters that look alike. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LARGE = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    private Passwords() {}

    /** Two large letters, four small ones, a dash and four digits: about 39 bits behind a lock after five failures, changed at the first sign-in. */
    static String first() {
        return some(LARGE, 2) + some(SMALL, 4) + "-" + some(DIGITS, 4);
    }

    private static String some(String letters, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return text.toString();
    }
}
