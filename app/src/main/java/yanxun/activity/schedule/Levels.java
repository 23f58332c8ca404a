package yanxun.activity.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.activity.Life;

/** Names of the fixed choices, in the order people expect. */
public final class Levels {
    public static final Map<String, String> NAMES = ordered("SCHOOL", "校本", "COMMUNITY", "共同体", "DISTRICT", "区级", "CITY", "市级");
    public static final Map<String, String> MODES = ordered("OFFLINE", "线下", "ONLINE", "线上", "HYBRID", "线上线下结合");
    public static final Map<String, String> STATES = ordered("DRAFT", "草稿", "PUBLISHED", "已发布", "CLOSED", "已办结", "CANCELLED", "已取消");
    public static final Map<String, String> STAGES = ordered("学前", "学前", "小学", "小学", "初中", "初中", "高中", "高中", "特教", "特教");
    public static final Map<String, String> SUBJECTS = ordered("语文", "语文", "数学", "数学", "英语", "英语", "道德与法治", "道德与法治", "科学", "科学", "物理", "物理", "化学", "化学",
            "生物", "生物", "历史", "历史", "地理", "地理", "音乐", "音乐", "美术", "美术", "体育", "体育", "信息科技", "信息科技", "劳动", "劳动", "心理健康", "心理健康");

    private Levels() {}

    public static String tone(Life state) {
        return switch (state) {
            case DRAFT -> "warn";
            case PUBLISHED -> "info";
            case CLOSED -> "good";
            case CANCELLED -> "";
        };
    }

    static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
