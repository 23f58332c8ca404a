package yanxun.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a form offers to choose from, in the order people expect. */
public final class Choices {
    private Choices() {}

    /** Value, word, value, word… */
    public static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
