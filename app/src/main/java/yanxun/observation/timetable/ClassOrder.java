package yanxun.observation.timetable;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Classes in the order a school counts them: 一(2)班 before 一(10)班 before 二(1)班, 七年级 before 八年级. */
final class ClassOrder {
    static final Comparator<String> OF_NAMES = Comparator.comparing(ClassOrder::counted).thenComparing(Comparator.naturalOrder());
    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ClassOrder() {}

    /** Numerals as digits, every number as wide as the next. */
    private static String counted(String name) {
        var digits = new StringBuilder();
        name.replace("十", "10").codePoints().forEach(letter -> {
            int numeral = NUMERALS.indexOf(letter);
            digits.appendCodePoint(numeral < 0 ? letter : '1' + numeral);
        });
        return NUMBER.matcher(digits).replaceAll(number -> "0".repeat(Math.max(0, 4 - number.group().length())) + number.group());
    }
}
