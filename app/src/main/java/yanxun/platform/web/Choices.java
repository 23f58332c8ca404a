package yanxun.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form offers to choose from, in the order people expect. */
public final class Choices {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private Choices() {}

    /** Value, word, value, word… */
    public static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** Whether something was chosen earlier that no list offers any more: the form shows it, so that saving does not choose something else. */
    public static boolean keeps(Map<String, String> options, @Nullable String value) {
        return value != null && !value.isBlank() && !value.equals("null") && !options.containsKey(value);
    }

    /** How such a choice is shown: by its word, or as what was chosen if it has none. */
    public static String kept(String value) {
        return ID.matcher(value).matches() ? "原来所选（列表中已没有）" : value;
    }
}
