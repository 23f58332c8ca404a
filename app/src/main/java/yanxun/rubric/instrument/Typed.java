package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;

/** What was typed into a form, as text and as numbers. */
final class Typed {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static boolean isNumber(@Nullable String typed) {
        return NUMBER.matcher(text(typed)).matches();
    }

    static BigDecimal number(@Nullable String typed) {
        return new BigDecimal(text(typed));
    }

    /** 80 is 0.8. */
    static BigDecimal share(@Nullable String typed) {
        return plain(number(typed).movePointLeft(2));
    }

    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)).toPlainString();
    }

    static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : plain(number).toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The line of a table of fields; blank where fewer were sent. */
    static String at(@Nullable List<String> typed, int line) {
        return typed == null || line >= typed.size() || typed.get(line) == null ? "" : typed.get(line).strip();
    }

    static void name(String field, @Nullable String typed, Map<String, String> errors) {
        if (text(typed).isEmpty()) {
            errors.put(field, "请写名称");
        } else if (text(typed).length() > Checking.LONGEST_NAME) {
            errors.put(field, Text.t("最多 {0} 个字", Checking.LONGEST_NAME));
        }
    }

    static void longest(String field, @Nullable String typed, int longest, Map<String, String> errors) {
        if (text(typed).length() > longest) {
            errors.put(field, Text.t("最多 {0} 个字", longest));
        }
    }

    static <T> List<T> padded(List<T> list, int to, T blank) {
        var padded = new ArrayList<>(list);
        while (padded.size() < to) {
            padded.add(blank);
        }
        return padded;
    }
}
