package yanxun.org.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of what names or reaches a person. */
public final class Identity {
    private static final Pattern ID_NUMBER = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Identity() {}

    /** What is wrong with a resident identity number (GB 11643); empty when it is right. */
    public static Optional<String> idNumberTrouble(String number) {
        if (!ID_NUMBER.matcher(number).matches()) {
            return Optional.of("身份证号应为 18 位,前 17 位是数字,末位是数字或 X");
        }
        var born = birthday(number);
        if (born.isEmpty()) {
            return Optional.of("身份证号第 7–14 位不是有效的出生日期");
        }
        return checkDigit(number) == number.charAt(17) ? Optional.empty() : Optional.of("身份证号校验位不对,请逐位核对");
    }

    static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    static Optional<LocalDate> birthday(String number) {
        try {
            var day = LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            return day.getYear() >= 1850 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A mobile number of the mainland, with or without +86. */
    public static boolean isMobile(String number) {
        return MOBILE.matcher(number).matches();
    }

    /** Upper case, half width, without blanks, dashes and the country prefix. */
    public static String tidy(String given) {
        var tidy = new StringBuilder();
        given.chars().map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c).filter(c -> !Character.isWhitespace(c) && c != '-' && c != 0x3000 && c != 0xa0)
                .forEach(c -> tidy.append((char) c));
        var text = tidy.toString().toUpperCase(java.util.Locale.ROOT);
        return text.startsWith("+86") ? text.substring(3) : text;
    }

    public static String masked(String given) {
        return given.length() <= 7 ? "*".repeat(given.length()) : given.substring(0, 3) + "*".repeat(given.length() - 7) + given.substring(given.length() - 4);
    }
}
