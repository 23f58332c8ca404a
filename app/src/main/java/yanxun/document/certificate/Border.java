package yanxun.document.certificate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What surrounds the words. */
public enum Border {
    DOUBLE("双线金边"), DIAMOND("菱花边"), PLAIN("素净单线");

    private final String displayName;

    Border(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(border -> choices.put(border.name(), border.displayName));
        return choices;
    }
}
