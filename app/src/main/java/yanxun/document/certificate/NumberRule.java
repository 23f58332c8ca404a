package yanxun.document.certificate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written: {@code {代字}证〔{年}〕{序号5}}. All templates with the same text and word draw from one series a year.
 *
 * @param word the issuer's word 代字, put in before the rule is compared with others
 */
record NumberRule(String text, String word) {
    static final String PLACES = "{代字} {年} {序号5}";
    static final String YEAR = "{年}";
    static final String COUNT = "{序号}";
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ORDINAL = Pattern.compile("序号([1-8])?");

    /** What names the series. */
    String series() {
        return text.replace("{代字}", word);
    }

    /** The first place that is none. */
    Optional<String> unknown() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).filter(place -> !place.equals("代字") && !place.equals("年") && !ORDINAL.matcher(place).matches()).findFirst();
    }

    /** Without year and ordinal two certificates could get the same number. */
    boolean tellsApart() {
        return text.contains(YEAR) && PLACE.matcher(text).results().filter(place -> ORDINAL.matcher(place.group(1)).matches()).count() == 1;
    }

    boolean wantsWord() {
        return text.contains("{代字}");
    }

    String number(int year, int ordinal) {
        return PLACE.matcher(series()).replaceAll(place -> {
            var digits = ORDINAL.matcher(place.group(1));
            return Matcher.quoteReplacement(!digits.matches() ? String.valueOf(year) : digits.group(1) == null ? String.valueOf(ordinal) : padded(ordinal, Integer.parseInt(digits.group(1))));
        });
    }

    private static String padded(int ordinal, int digits) {
        var text = String.valueOf(ordinal);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
