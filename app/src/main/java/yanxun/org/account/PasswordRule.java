package yanxun.org.account;

import java.util.stream.IntStream;
import yanxun.platform.error.Rejected;

/** At least eight characters, three of the four kinds, and neither the login nor the old password (GB/T 22239 practice). */
final class PasswordRule {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private PasswordRule() {}

    static void check(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Rejected("密码须为 {0} 至 {1} 个字符", SHORTEST, LONGEST);
        }
        if (kinds(password) < 3) {
            throw new Rejected("密码须包含大写字母、小写字母、数字、符号中的至少三种");
        }
        if (login.length() >= 3 && password.toLowerCase(java.util.Locale.ROOT).contains(login.toLowerCase(java.util.Locale.ROOT))) {
            throw new Rejected("密码不能包含账号");
        }
    }

    private static long kinds(String password) {
        return IntStream.of(has(password, Character::isUpperCase), has(password, Character::isLowerCase), has(password, Character::isDigit),
                has(password, c -> !Character.isLetterOrDigit(c))).sum();
    }

    private static int has(String password, java.util.function.IntPredicate kind) {
        return password.chars().anyMatch(kind) ? 1 : 0;
    }
}
