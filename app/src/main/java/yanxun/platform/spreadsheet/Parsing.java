package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import yanxun.platform.data.Names;

/** How the text of a cell becomes a value of a column's kind. */
@FunctionalInterface
interface Parsing<T> {
    Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    Set<String> YES = Set.of("是", "√", "✓", "✔", "☑", "有", "对", "y", "yes", "true", "1", "t");
    Set<String> NO = Set.of("否", "×", "✗", "✘", "x", "无", "没有", "不是", "错", "n", "no", "false", "0", "f", "☐");
    Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    int NAMED_CHOICES = 12;

    Outcome<T> parse(Entry entry);

    static Parsing<String> text() {
        return entry -> new Outcome.Value<>(entry.text());
    }

    static Parsing<String> name() {
        return entry -> new Outcome.Value<>(Names.folded(entry.text()));
    }

    /** Numbers that are names: nothing but the characters, and none lost on the way. */
    static Parsing<String> code() {
        return entry -> {
            var code = Characters.withoutBlanks(Characters.halfWidth(entry.text()));
            if (entry.isNumber() && code.length() > 15 || SCIENTIFIC.matcher(code).matches()) {
                return new Outcome.Wrong<>("被表格软件当成数字,末几位已经丢失,请把这一列设成“文本”格式后重新填写");
            }
            return new Outcome.Value<>(code.startsWith("'") ? code.substring(1) : code);
        };
    }

    static Parsing<LocalDate> date() {
        return DateText::read;
    }

    static Parsing<Integer> integer(int least, int most) {
        return entry -> {
            try {
                int value = number(entry.text()).intValueExact();
                return value >= least && value <= most ? new Outcome.Value<>(value) : new Outcome.Wrong<>(kept("应在 {0} 到 {1} 之间", least, most));
            } catch (NumberFormatException _) {
                return new Outcome.Wrong<>("应是整数,只填数字");
            } catch (ArithmeticException _) {
                return new Outcome.Wrong<>("应是整数,不带小数,也不能太大");
            }
        };
    }

    static Parsing<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
        return entry -> {
            try {
                var value = number(entry.text());
                return value.compareTo(least) >= 0 && value.compareTo(most) <= 0
                        ? new Outcome.Value<>(value) : new Outcome.Wrong<>(kept("应在 {0} 到 {1} 之间", least.toPlainString(), most.toPlainString()));
            } catch (NumberFormatException _) {
                return new Outcome.Wrong<>(entry.text().matches(".*\\d[,，]\\d.*") ? "逗号只能隔开千位(1,234);小数请用小数点" : "应是数,只填数字");
            }
        };
    }

    /** Labels are compared without blanks, width and case; the first are offered when none fits. */
    static <T> Parsing<T> choice(Map<String, T> meanings, Set<String> offered) {
        var known = new LinkedHashMap<String, T>();
        meanings.forEach((label, value) -> known.put(plain(label), value));
        var names = String.join("、", offered.stream().limit(NAMED_CHOICES).toList()) + (offered.size() > NAMED_CHOICES ? "…" : "");
        return entry -> {
            var value = known.get(plain(entry.text()));
            return value == null ? new Outcome.Wrong<>(kept("应填其中之一:{0}", names)) : new Outcome.Value<>(value);
        };
    }

    static Parsing<Boolean> yesNo() {
        return entry -> {
            var answer = plain(entry.text());
            if (YES.contains(answer)) {
                return new Outcome.Value<>(true);
            }
            return NO.contains(answer) ? new Outcome.Value<>(false) : new Outcome.Wrong<>("应填“是”或“否”");
        };
    }

    private static String plain(String text) {
        return Characters.withoutBlanks(Characters.halfWidth(text)).toLowerCase(Locale.ROOT);
    }

    /** Marks between thousands are allowed, a comma for the decimal point is not: 79,6 is no 796. Anything longer than a number can be is none. */
    private static BigDecimal number(String text) {
        var marked = Characters.withoutBlanks(Characters.halfWidth(text));
        var digits = THOUSANDS.matcher(marked).matches() ? marked.replace(",", "") : marked;
        if (digits.length() > 40 || !digits.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
            throw new NumberFormatException();
        }
        return new BigDecimal(digits);
    }
}
