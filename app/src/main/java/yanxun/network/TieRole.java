package yanxun.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** As what a person stands for a member of a community. */
public enum TieRole {
    COORDINATOR("牵头学校协调人"), CONTACT("协作学校联系人"), STUDIO_LEADER("工作室主持人");

    private final String displayName;

    TieRole(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(role -> names.put(role.name(), role.displayName));
        return names;
    }
}
