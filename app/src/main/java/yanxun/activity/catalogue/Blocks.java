package yanxun.activity.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who says what is studied: the district, or the school. */
public final class Blocks {
    public static final Map<String, String> NAMES = names();

    private Blocks() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("PRESCRIBED", "规定内容");
        names.put("OWN", "自定内容");
        return Collections.unmodifiableMap(names);
    }
}
