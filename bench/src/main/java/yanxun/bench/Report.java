package yanxun.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a measurement found, in the order in which it is told. */
final class Report {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private boolean sound = true;

    Report with(String name, Object fact) {
        facts.put(name, fact);
        return this;
    }

    /** Something was lost or wrong: the numbers do not count. */
    Report soundIf(boolean holds) {
        sound &= holds;
        return this;
    }

    boolean isSound() {
        return sound;
    }

    String json() {
        return json(facts);
    }

    String text() {
        return facts.entrySet().stream().map(fact -> fact.getKey() + ": " + json(fact.getValue())).collect(Collectors.joining("\n"));
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream().map(entry -> json(entry.getKey()) + ":" + json(entry.getValue())).collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Report::json).collect(Collectors.joining(",", "[", "]"));
            case Double number -> number.isNaN() || number.isInfinite() ? "null" : trimmed(number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        };
    }

    /** Three significant digits are as many as a measurement on a shared machine is worth. */
    private static String trimmed(double number) {
        var digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : Math.abs(number) >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
