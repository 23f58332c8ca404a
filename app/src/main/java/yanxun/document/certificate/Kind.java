package yanxun.document.certificate;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a certificate is for; nobody gets two of one kind for the same occasion. */
public enum Kind {
    ACTIVITY("活动证书"), LESSON("公开课证书"), COMPLETION("结业证书"), LECTURE("讲座证书"), HONOUR("荣誉证书");

    private final String displayName;

    Kind(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(kind -> choices.put(kind.name(), kind.displayName));
        return Collections.unmodifiableMap(choices);
    }
}
