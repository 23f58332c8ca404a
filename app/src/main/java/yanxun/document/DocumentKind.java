package yanxun.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of documents a teaching-research office issues. */
public enum DocumentKind {
    NOTICE("通知"), PLAN("方案"), MINUTES("纪要"), SUMMARY("总结"), LETTER("函");

    private final String displayName;

    DocumentKind(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** Whether it says by name to whom it goes. */
    public boolean isAddressed() {
        return this == NOTICE || this == LETTER;
    }

    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(kind -> choices.put(kind.name(), kind.displayName()));
        return Collections.unmodifiableMap(choices);
    }
}
